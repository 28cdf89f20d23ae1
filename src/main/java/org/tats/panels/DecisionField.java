package org.tats.panels;

/** A field of the decision as it is typed. Why an option was not chosen is kept per option under {@link #whyNot}. */
public enum DecisionField {
    GROUND,
    REACHABLE,
    REACHABLE_WORDS,
    CHILD,
    PARENT,
    SCHOOL,
    HEALTH,
    /** The codes of the options that were chosen, with spaces between. */
    CHOSEN,
    /** Why not the options that have no reason of their own. */
    WHY_NOT_OTHERS,
    OUTCOME,
    REASONS,
    HOURS,
    WHY_LESS,
    PROVIDER,
    PLACE,
    SUBJECTS,
    /** A date as 2026-11-16; what is no date stays as typed. */
    STARTS,
    REVIEW,
    /** The id of a person. */
    LETTER_BY,
    LETTER_DUE,
    /** For a decision outside a meeting: why it could not wait. */
    WHY_OUTSIDE,
    /** For a decision outside a meeting: who made it, as the id of a person. */
    DECIDED_BY;

    private static final String WHY_NOT = "WHY_NOT_";

    public String key() {
        return name();
    }

    public static String whyNot(String option) {
        return WHY_NOT + option;
    }

    /** The field of what a source said. */
    public static DecisionField of(EvidenceSource source) {
        return switch (source) {
            case CHILD -> CHILD;
            case PARENT -> PARENT;
            case SCHOOL -> SCHOOL;
            case HEALTH, OTHER -> HEALTH;
        };
    }
}
