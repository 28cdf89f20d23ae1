/**
 * Section 19: requests that the authority arrange education for a child, what was considered at which key point, numbered
 * decisions with their reasons, and the register of the education that followed. The panel itself runs on the screens of
 * {@code meetings}.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "access",
            "registry",
            "documents",
            "documents::ui",
            "clocks",
            "clocks::spi",
            "clocks::ui",
            "cases",
            "cases::spi",
            "meetings",
            "meetings::spi"
        })
@NullMarked
package org.tats.panels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
