/**
 * Append-only rows of what changed and what was opened. It listens; no module calls it to write. Who looks after privacy
 * reads here who looked.
 */
@ApplicationModule(allowedDependencies = {"common", "access"})
@NullMarked
package org.tats.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
