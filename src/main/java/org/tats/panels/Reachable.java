package org.tats.panels;

/** Whether the child can reach suitable education now. */
public enum Reachable {
    YES("Yes, available and accessible"),
    NOT_ACCESSIBLE("No: on offer, not accessible"),
    NOTHING("No: nothing on offer");

    private final String words;

    Reachable(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
