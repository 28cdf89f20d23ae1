package org.tats.programme;

/** How much a risk weighs, as its owner judges it; nothing is scored. */
public enum RiskLevel {
    HIGH("High"),
    MEDIUM("Medium"),
    LOW("Low");

    private final String words;

    RiskLevel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
