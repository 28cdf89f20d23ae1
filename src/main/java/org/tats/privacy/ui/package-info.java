/** Screens of emergency access, of its review, and of who looked. */
@NullMarked
package org.tats.privacy.ui;

import org.jspecify.annotations.NullMarked;
