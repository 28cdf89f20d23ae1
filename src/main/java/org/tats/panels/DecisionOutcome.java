package org.tats.panels;

/** What was decided. Nothing is ever refused: it is not agreed, now or at all. */
public enum DecisionOutcome {
    AGREED("Agreed: the council arranges education"),
    NOT_NOW("Not agreed at this time, with check-ins"),
    MULTI_AGENCY("Multi-agency meeting"),
    NOT_AGREED("Not agreed");

    private final String words;

    DecisionOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
