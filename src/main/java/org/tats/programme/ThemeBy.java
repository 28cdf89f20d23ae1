package org.tats.programme;

/** By what themes are told. */
public enum ThemeBy {
    FLAG("why pupils were flagged"),
    NEED("recorded special educational need");

    private final String words;

    ThemeBy(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
