package org.tats.meetings.spi;

import org.tats.meetings.AgendaItemPart;
import org.tats.meetings.OpenItem;

/**
 * A form of a later module on an agenda item, such as the Section 19 decision. A bean; the meeting screen shows it on every
 * open item that it {@linkplain #offers offers} itself for, and reads what is missing, the minutes and the words for the room
 * from it.
 */
public interface AgendaItemForm extends AgendaItemPart {

    /** Draws it anew for one screen. Called when the item is shown; afterwards {@link LivePart#refresh} brings it up to date. */
    LivePart live(OpenItem item, PartScreen screen);
}
