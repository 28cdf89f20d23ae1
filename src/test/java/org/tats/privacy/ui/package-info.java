/** Tests of the screens of emergency access and of who looked. */
@NullMarked
package org.tats.privacy.ui;

import org.jspecify.annotations.NullMarked;
