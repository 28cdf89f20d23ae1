/**
 * Letters and reports: words that the council edits, filled by the modules above, as tagged PDF and as Word, and the register
 * of what went to whom. What a letter decides belongs to the module that asks for it.
 */
@ApplicationModule(allowedDependencies = {"common", "common::ui", "access"})
@NullMarked
package org.tats.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
