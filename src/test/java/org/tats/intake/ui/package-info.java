/** Tests of the screens of files in. */
@NullMarked
package org.tats.intake.ui;

import org.jspecify.annotations.NullMarked;
