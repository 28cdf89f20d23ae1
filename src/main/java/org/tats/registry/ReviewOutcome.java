package org.tats.registry;

/** What a review of an arrangement found. */
public enum ReviewOutcome {
    CONTINUES("Continues as it is"),
    MORE_TIME("More hours from now"),
    LESS_TIME("Fewer hours from now"),
    TO_END("To end as planned"),
    TO_PANEL("To the inclusion panel");

    private final String words;

    ReviewOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
