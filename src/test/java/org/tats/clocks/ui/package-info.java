/** Tests of clocks on screen and over HTTP. */
@NullMarked
package org.tats.clocks.ui;

import org.jspecify.annotations.NullMarked;
