/** Value objects, events and small SQL pieces that every module shares. It knows no other module. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.tats.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
