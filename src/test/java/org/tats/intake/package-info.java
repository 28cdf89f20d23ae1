/** Tests of files in. */
@NullMarked
package org.tats.intake;

import org.jspecify.annotations.NullMarked;
