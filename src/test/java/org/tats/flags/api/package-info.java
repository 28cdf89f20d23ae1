/** Tests of flags on screen and over HTTP. */
@NullMarked
package org.tats.flags.api;

import org.jspecify.annotations.NullMarked;
