package org.tats.programme;

/** How far the work on an item has come. */
public enum ItemPhase {
    DIAGNOSTIC("Diagnostic"),
    CO_DESIGN("Co-design"),
    IMPLEMENTATION("Implementation"),
    EMBEDDED("Embedded"),
    CLOSED("Closed");

    private final String words;

    ItemPhase(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
