/**
 * Forums, their series of meetings, agenda, who is there, minutes and counts: one mechanism for every panel. A forum is
 * a row; what is said about a child belongs to {@code cases}.
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
            "clocks::ui",
            "cases",
            "cases::spi"
        })
@NullMarked
package org.tats.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
