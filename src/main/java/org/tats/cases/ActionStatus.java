package org.tats.cases;

import java.time.LocalDate;

/** How an agreed action stands or ended. "Not possible" and "not done" are kept apart: the first is nobody's lapse. */
public enum ActionStatus {
    OPEN("Open"),
    DONE("Done"),
    DONE_LATE("Done late"),
    NOT_POSSIBLE("Not possible, circumstances changed"),
    NOT_DONE("Not done"),
    SUPERSEDED("Superseded");

    private final String words;

    ActionStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean canBecome(ActionStatus next) {
        return this == OPEN && next != OPEN;
    }

    /** Only something that was done speaks for itself; every other ending needs its reason. */
    public boolean needsNote() {
        return this == NOT_POSSIBLE || this == NOT_DONE || this == SUPERSEDED;
    }

    /** Done after the due date is done late, whichever of the two was chosen. */
    ActionStatus on(LocalDate finished, LocalDate due) {
        if (this != DONE && this != DONE_LATE) {
            return this;
        }
        return finished.isAfter(due) ? DONE_LATE : DONE;
    }
}
