package org.tats.panels;

/** What a review of arranged education came to. */
public enum ReviewResult {
    GOES_ON("It goes on"),
    DECIDE_AGAIN("A new decision is needed"),
    ENDS("It ends");

    private final String words;

    ReviewResult(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
