package org.tats.privacy;

/** What the reviewer of an emergency access found. */
public enum Verdict {
    PROPORTIONATE("Necessary and proportionate"),
    NOT_PROPORTIONATE("Not necessary or not proportionate");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
