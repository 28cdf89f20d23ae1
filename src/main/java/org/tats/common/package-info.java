/** Value objects, suppression of small numbers, SQL and screen helpers that every module may use. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.tats.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
