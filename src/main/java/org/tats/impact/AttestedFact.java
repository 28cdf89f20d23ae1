package org.tats.impact;

/** What the facts say of an intention, as at a day. Only {@link #HELD} can be signed; every other one is a row of its own. */
public enum AttestedFact {
    NOT_DISCUSSED("Not discussed since"),
    NO_ALTERNATIVE("No local alternative is recorded"),
    RUNNING("12 months are not over"),
    HELD("12 months are over, and it held"),
    EXCLUDED("Permanently excluded within 12 months"),
    MANAGED_MOVE("Managed move"),
    OFFSITE("Off-site direction over 12 weeks"),
    HOME_EDUCATED("Home education"),
    MOVED("Moved to another school in the year"),
    LEFT("Left the roll, no other school known"),
    LEFT_AS_USUAL("Left with the year group at the end of a phase"),
    PLACED("Placed elsewhere after all"),
    ENDED("The local alternative ended"),
    TAKEN_BACK("Taken back before the discussion"),
    REPEATED("Stated again: counted with the earlier statement");

    private final String words;

    AttestedFact(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether what was intended came after all. */
    boolean came() {
        return this == EXCLUDED || this == PLACED || this == ENDED;
    }

    /** Whether the child went another way, which is counted apart and never added. */
    boolean apart() {
        return switch (this) {
            case MANAGED_MOVE, OFFSITE, HOME_EDUCATED, MOVED, LEFT, LEFT_AS_USUAL -> true;
            default -> false;
        };
    }
}
