/** Screens of the measures: what was found with its comparison, definitions, what is missing, the children behind a figure. */
@NullMarked
package org.tats.impact.ui;

import org.jspecify.annotations.NullMarked;
