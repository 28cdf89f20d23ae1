/** Arithmetic of comparisons, without a database: matching, difference in differences, intervals, spread. */
@NullMarked
package org.tats.impact.compare;

import org.jspecify.annotations.NullMarked;
