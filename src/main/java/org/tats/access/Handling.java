package org.tats.access;

/**
 * Who may read what somebody wrote about a child, besides the writer. Chosen by the writer; a local rule (governance notes
 * 5.4), not law.
 */
public enum Handling {
    /** Whoever may read the pupil's case text. */
    ALL_AT_ITEM("All at the item"),
    /** Those, and the people of the school on whose roll the pupil is. */
    ALSO_SCHOOL("All at the item, also the school"),
    /** People of the writer's and of the named agencies who are related to the pupil, and the chair. */
    NAMED_AGENCIES("Named agencies only"),
    /** People of the writer's agency who are related to the pupil, and the chair. */
    WRITERS_AGENCY("Writer’s agency only");

    private final String words;

    Handling(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether some who are at the item may not read it. */
    public boolean restricted() {
        return this == NAMED_AGENCIES || this == WRITERS_AGENCY;
    }
}
