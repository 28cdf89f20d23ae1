/** Screens of meetings: the series, the agenda, the live meeting, the minutes, the counts. */
@NullMarked
package org.tats.meetings.ui;

import org.jspecify.annotations.NullMarked;
