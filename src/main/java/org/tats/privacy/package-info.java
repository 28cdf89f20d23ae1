/**
 * Who looked, and why they may: emergency access with its notices and reviews, the monthly check of openings, "Why can I
 * see this?" and "Who has looked?". It sits on top of the modules that hold records; none of them knows it.
 */
@ApplicationModule(
        allowedDependencies = {"common", "common::ui", "access", "audit", "registry", "cases", "cases::spi", "messages"
        })
@NullMarked
package org.tats.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
