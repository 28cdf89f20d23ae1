/**
 * Statutory and local clocks: what started each, in which days it counts, when it is due, what stopped or paused it, and
 * whether law, guidance or the authority sets it. Clocks only say what is due; people decide.
 */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "access", "registry"})
@NullMarked
package org.tats.clocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
