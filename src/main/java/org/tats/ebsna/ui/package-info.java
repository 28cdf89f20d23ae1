/** Screens of the EBSNA pathway. */
@NullMarked
package org.tats.ebsna.ui;

import org.jspecify.annotations.NullMarked;
