/** Append-only rows of what changed and what was opened. It listens; no module calls it to write. */
@ApplicationModule(allowedDependencies = {"common", "access"})
@NullMarked
package org.tats.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
