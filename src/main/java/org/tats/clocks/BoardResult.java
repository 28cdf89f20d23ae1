package org.tats.clocks;

/** What the governing board came to about an exclusion. It cannot exclude: it can leave it standing or end it. */
public enum BoardResult {
    DECLINED("declined to reinstate"),
    REINSTATED("reinstated the pupil");

    private final String words;

    BoardResult(String words) {
        this.words = words;
    }

    /** After "The board": "declined to reinstate". */
    public String words() {
        return words;
    }
}
