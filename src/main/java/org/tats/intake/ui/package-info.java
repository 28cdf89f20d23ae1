/** The screens of files in: sending them, and what became of each. */
@NullMarked
package org.tats.intake.ui;

import org.jspecify.annotations.NullMarked;
