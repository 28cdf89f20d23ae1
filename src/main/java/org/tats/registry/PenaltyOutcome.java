package org.tats.registry;

/** What followed when a penalty notice was considered. None of these is a notice: TATS never makes one. */
public enum PenaltyOutcome {
    SUPPORT("Support goes on, no notice now"),
    NOTICE_TO_IMPROVE("A notice to improve, with support"),
    FOR_OFFICER("Passed to the officer who decides on notices"),
    OTHER_ACTION("Other action than a notice");

    private final String words;

    PenaltyOutcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
