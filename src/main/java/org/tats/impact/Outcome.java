package org.tats.impact;

/** What is compared before and after. */
public enum Outcome {
    /** Sessions attended of the possible ones: more is better. */
    ATTENDANCE("Sessions attended of those possible"),
    /** Half days of suspensions that began in the window, of the possible sessions: fewer is better. */
    SUSPENDED("Suspended half days of the sessions possible");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether a rise is an improvement. */
    public boolean moreIsBetter() {
        return this == ATTENDANCE;
    }
}
