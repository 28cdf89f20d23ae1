package org.tats.registry;

/** Why an arrangement ended. */
public enum EndReason {
    FULL_TIME("Back in full-time school", true, false),
    PLACED("A school place", true, false),
    REPLACED("Another arrangement took its place", true, false),
    AGREEMENT_WITHDRAWN("A parent no longer agrees", true, false),
    TIME_OVER("Its time was over", true, false),
    /** Of what is over on the day it is recorded. */
    CONSIDERED("Considered", false, false),
    LEFT_AREA("Left the area", true, false),
    OVER_AGE("Over compulsory school age", true, false),
    /** It never was; rules no longer see it. */
    IN_ERROR("Recorded in error", true, true),
    OTHER("Another reason", true, true);

    private final String words;
    private final boolean offered;
    private final boolean needsWords;

    EndReason(String words, boolean offered, boolean needsWords) {
        this.words = words;
        this.offered = offered;
        this.needsWords = needsWords;
    }

    public String words() {
        return words;
    }

    /** Whether people choose it. */
    public boolean offered() {
        return offered;
    }

    /** Whether a sentence must say more. */
    public boolean needsWords() {
        return needsWords;
    }
}
