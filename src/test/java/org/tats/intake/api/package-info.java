/** Tests of files in over HTTP. */
@NullMarked
package org.tats.intake.api;

import org.jspecify.annotations.NullMarked;
