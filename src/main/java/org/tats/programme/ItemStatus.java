package org.tats.programme;

/** How an item stands against its plan. */
public enum ItemStatus {
    AHEAD("Ahead", 1),
    ON_TRACK("On track", 2),
    SLIGHTLY_BEHIND("Slightly behind", 4),
    BEHIND("Behind", 5),
    PAUSED("Paused", 3),
    COMPLETE("Complete", 0);

    private final String words;
    private final int badness;

    ItemStatus(String words, int badness) {
        this.words = words;
        this.badness = badness;
    }

    public String words() {
        return words;
    }

    /** Whether things do not go as planned, so that a reason is due. */
    public boolean needsReason() {
        return badness >= PAUSED.badness;
    }

    public boolean worseThan(ItemStatus other) {
        return badness > other.badness;
    }

    /** Behind, slightly or more. */
    public boolean late() {
        return this == BEHIND || this == SLIGHTLY_BEHIND;
    }
}
