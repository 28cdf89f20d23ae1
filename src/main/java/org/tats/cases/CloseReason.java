package org.tats.cases;

/** Why a case was closed. */
public enum CloseReason {
    MEETING("The meeting’s outcome ended it"),
    GOALS_MET("Goals met and kept for six school weeks"),
    SCHOOL_PLAN("Stepped down to the school’s own plan"),
    OTHER_PLAN("Another plan leads now"),
    LEFT_AUTHORITY("Moved to another authority"),
    HOME_EDUCATION("Home education"),
    PERMANENTLY_EXCLUDED("Permanently excluded by the headteacher; another process leads"),
    PARENT_WITHDREW("Parent withdrew"),
    AGE("No longer of school age"),
    DUPLICATE("Opened twice");

    private final String words;

    CloseReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
