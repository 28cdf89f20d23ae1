package org.tats.registry;

/** What a mark counts as in the figures (Attendance Regulations 2024, regulation 10). */
public enum MarkClass {
    PRESENT("Present", true),
    /** Approved educational activity somewhere else: attended. */
    APPROVED_ACTIVITY("Educated elsewhere", true),
    AUTHORISED("Authorised absence", true),
    UNAUTHORISED("Unauthorised absence", true),
    /** Unable to attend or not required: no possible session. */
    NOT_POSSIBLE("Not a possible session", false),
    /** Dual registered, at the other school: no possible session here. */
    OTHER_SCHOOL("At the other school", false),
    /** Administrative: not on the register yet, or the school is closed. */
    ADMINISTRATIVE("No session", false),
    /** No mark has come. */
    NOT_RECEIVED("No mark received", false);

    private final String words;
    private final boolean possible;

    MarkClass(String words, boolean possible) {
        this.words = words;
        this.possible = possible;
    }

    public String words() {
        return words;
    }

    /** Whether a session so marked is a possible session, that is, in the denominator. */
    public boolean possible() {
        return possible;
    }

    public boolean attended() {
        return this == PRESENT || this == APPROVED_ACTIVITY;
    }

    public boolean absent() {
        return this == AUTHORISED || this == UNAUTHORISED;
    }
}
