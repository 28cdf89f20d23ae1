package org.tats.access;

/** Why a record is opened in an emergency. */
public enum BreakGlassCategory {
    IMMEDIATE_RISK("Immediate risk of harm to a child"),
    CHILD_MISSING("A child is missing"),
    COURT_OR_POLICE("Court or police emergency"),
    OTHER("Another emergency");

    private final String words;

    BreakGlassCategory(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
