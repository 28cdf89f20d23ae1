/** The frame around all screens: main layout, home page, error pages, style sheets. Nobody depends on it. */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "access"})
@NullMarked
package org.tats.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
