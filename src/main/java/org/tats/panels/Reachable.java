package org.tats.panels;

/** Whether the child can reach suitable education now. */
public enum Reachable {
    YES("Yes, available and accessible", "Suitable education is there and can be reached."),
    NOT_ACCESSIBLE("No: on offer, not accessible", "Education is on offer, and cannot be reached at the moment."),
    NOTHING("No: nothing on offer", "No suitable education is on offer at the moment.");

    private final String words;
    private final String letterWords;

    Reachable(String words, String letterWords) {
        this.words = words;
        this.letterWords = letterWords;
    }

    /** A sentence for the parent. */
    public String letterWords() {
        return letterWords;
    }

    public String words() {
        return words;
    }
}
