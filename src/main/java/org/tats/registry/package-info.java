/**
 * Schools, pupils, enrolments, school days, attendance and suspension facts, and how fresh they are. Other modules load
 * rows, read facts and count school days here.
 */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "access"})
@NullMarked
package org.tats.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
