package org.tats.audit;

/** How an opening of one pupil's record looks from outside; the odder, the more of its kind are drawn for a check. */
public enum Stratum {
    EMERGENCY("By emergency access"),
    NO_RELATIONSHIP_OUT_OF_HOURS("By role alone, out of hours"),
    NO_RELATIONSHIP("By role alone"),
    OUT_OF_HOURS("Related to the child, out of hours"),
    ORDINARY("Related to the child, in hours");

    private final String words;

    Stratum(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
