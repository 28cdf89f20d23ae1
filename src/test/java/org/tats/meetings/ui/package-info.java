/** Tests of the meeting screens without a browser. */
@NullMarked
package org.tats.meetings.ui;

import org.jspecify.annotations.NullMarked;
