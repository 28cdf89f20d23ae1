package org.tats.ebsna;

/** Whether an adjustment works. */
public enum Works {
    NOT_KNOWN("Too early to say"),
    WORKS("Works"),
    PARTLY("Works in part"),
    DOES_NOT("Does not work");

    private final String words;

    Works(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
