/** Runs TATS and its PostgreSQL on one machine with one command, to try it out; never part of a production start. */
@NullMarked
@ApplicationModule(allowedDependencies = {"common"})
package org.tats.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
