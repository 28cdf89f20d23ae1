/**
 * Figures that leave the building: checked for small numbers, together with everything that was published before, then frozen
 * with a number. What a figure counts belongs to the module that hands it over; nobody publishes past this door.
 */
@ApplicationModule(
        allowedDependencies = {"common", "common::ui", "common::disclosure", "access", "registry", "registry::ui"})
@NullMarked
package org.tats.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
