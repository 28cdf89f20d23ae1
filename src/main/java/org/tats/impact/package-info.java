/**
 * What came of it: measures with their definitions, before and after with a comparison, and figures that leave the building
 * without small numbers. It reads what other modules publish in the schema {@code reporting} and nothing else of theirs, and
 * says "associated with", never "caused".
 */
@ApplicationModule(
        allowedDependencies = {
            "common",
            "common::ui",
            "common::disclosure",
            "access",
            "registry",
            "registry::ui",
            "documents",
            "publishing"
        })
@NullMarked
package org.tats.impact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
