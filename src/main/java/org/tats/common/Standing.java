package org.tats.common;

/** Whether a rule or a number is law, guidance or this authority's own choice. */
public enum Standing {
    LAW("law"),
    GUIDANCE("guidance"),
    LOCAL("local default");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
