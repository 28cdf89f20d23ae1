package org.tats.meetings;

/** What has become of an agenda item. */
public enum ItemState {
    WAITING,
    /** Opened in the meeting: its discussion exists, something is still missing. */
    OPEN,
    /** Left with an outcome, and with a review date unless that outcome ends the case. */
    DISCUSSED,
    /** Not reached: goes on at the next meeting, with a reason. */
    CARRIED,
    /** Taken off the agenda before it was opened. */
    REMOVED;

    public boolean live() {
        return this == WAITING || this == OPEN || this == DISCUSSED;
    }
}
