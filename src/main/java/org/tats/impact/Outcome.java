package org.tats.impact;

/** What is compared before and after. */
public enum Outcome {
    /** Sessions attended of the possible ones: more is better. */
    ATTENDANCE("Sessions attended of those possible", "points"),
    /** Half days of suspensions that began in the window, of the possible sessions: fewer is better. */
    SUSPENDED("Suspended half days of the sessions possible", "half days per 100 sessions");

    private final String words;
    private final String unit;

    Outcome(String words, String unit) {
        this.words = words;
        this.unit = unit;
    }

    public String words() {
        return words;
    }

    /** What a change is counted in, after its number. */
    public String unit() {
        return unit;
    }

    /** Whether a rise is an improvement. */
    public boolean moreIsBetter() {
        return this == ATTENDANCE;
    }
}
