/**
 * The EBSNA pathway (emotionally based school non-attendance): joint work of attendance support and psychology, the plan
 * with its ladder of small steps, the contact log, and what was reached. Registers give the facts; people judge.
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "access",
            "registry",
            "documents",
            "clocks",
            "clocks::spi",
            "cases",
            "cases::spi"
        })
@NullMarked
package org.tats.ebsna;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
