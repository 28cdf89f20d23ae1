package org.tats.privacy;

/** What the check of one opening found. */
public enum Finding {
    JUSTIFIED("Justified"),
    TO_BE_ASKED("To be asked"),
    NOT_JUSTIFIED("Not justified");

    private final String words;

    Finding(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
