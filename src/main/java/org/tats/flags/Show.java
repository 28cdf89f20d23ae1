package org.tats.flags;

/** Which flagged pupils a list shows. */
public enum Show {
    /** With a flag that waits for a decision, and never discussed: the work that comes first. */
    NEVER_DISCUSSED("Flagged, never discussed"),
    /** With any flag that holds. */
    ALL("All flagged"),
    AGENDA("On the agenda"),
    WATCHED("Watched"),
    DISMISSED("Dismissed"),
    /** With a flag that holds, but no longer on the roll of any school here. */
    OFF_ROLL("No longer on roll");

    private final String words;

    Show(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
