package org.tats.access;

/**
 * Who may read what somebody wrote about a child, besides the writer. Chosen by the writer; a local rule (governance notes
 * 5.4), not law.
 */
public enum Handling {
    /** Whoever may read the pupil's case text. */
    ALL_AT_ITEM("All at the item", "Everybody who is invited to this child’s item may read it."),
    /** Those, and the people of the school on whose roll the pupil is. */
    ALSO_SCHOOL(
            "All at the item, also the school",
            "The people of the pupil’s school may read it too: what is said at an item once the minutes are approved, a note at once."),
    /** People of the writer's and of the named agencies who are related to the pupil, and the chair. */
    NAMED_AGENCIES(
            "Named agencies only",
            "The agency that wrote it, the agencies that you name, and the chair. Others see that something is there."),
    /** People of the writer's agency who are related to the pupil, and the chair. */
    WRITERS_AGENCY(
            "Writer’s agency only",
            "The agency that wrote it, and the chair. Others see that something is there, not what it says.");

    private final String words;
    private final String meaning;

    Handling(String words, String meaning) {
        this.words = words;
        this.meaning = meaning;
    }

    public String words() {
        return words;
    }

    /** Who may read it then, in a sentence for the one who chooses. */
    public String meaning() {
        return meaning;
    }

    /** Whether some who are at the item may not read it. */
    public boolean restricted() {
        return this == NAMED_AGENCIES || this == WRITERS_AGENCY;
    }
}
