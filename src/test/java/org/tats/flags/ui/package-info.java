/** Tests of flags on screen and over HTTP. */
@NullMarked
package org.tats.flags.ui;

import org.jspecify.annotations.NullMarked;
