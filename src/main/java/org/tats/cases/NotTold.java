package org.tats.cases;

/** Why a family was not told what a discussion agreed. The words of a case are in its file, not here. */
public enum NotTold {
    NOT_SAFE("Telling them would not be safe for the child"),
    CHILD_ASKED("The young person asked not to, and may decide that"),
    NOT_REACHED("Nobody with parental responsibility could be reached"),
    IN_CASE_FILE("Another reason, written in a note of the case");

    private final String words;

    NotTold(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
