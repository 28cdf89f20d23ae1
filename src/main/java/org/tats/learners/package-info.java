/**
 * The Vulnerable Learners group: one list of every child who is not in full-time school, with all reasons, days out, hours,
 * owner and next date; kept as it stood at each meeting, so that the next one sees what changed; and figures without names.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "access",
            "registry",
            "flags",
            "clocks",
            "clocks::spi",
            "cases",
            "cases::spi",
            "meetings",
            "meetings::spi",
            "panels",
            "publishing"
        })
@NullMarked
package org.tats.learners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
