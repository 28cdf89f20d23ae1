/**
 * Referral, case file, discussions with the voices and contributions, agreed actions. Meetings build on it; what was
 * said about a child lives here.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "access",
            "documents",
            "documents::ui",
            "registry",
            "flags",
            "flags::spi",
            "clocks",
            "clocks::spi",
            "clocks::ui"
        })
@NullMarked
package org.tats.cases;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
