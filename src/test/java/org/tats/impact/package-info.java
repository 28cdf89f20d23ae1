/** Measures over stored records. */
@NullMarked
package org.tats.impact;

import org.jspecify.annotations.NullMarked;
