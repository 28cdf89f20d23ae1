package org.tats.meetings;

/** Whether an invited person was there. */
public enum AttendeeState {
    /** Not recorded yet. */
    INVITED("Not recorded"),
    PRESENT("Here"),
    APOLOGIES("Apologies"),
    /** Somebody sat in for this person. */
    DEPUTY("Deputy"),
    ABSENT("Not here");

    private final String words;

    AttendeeState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
