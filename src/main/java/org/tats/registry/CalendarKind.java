package org.tats.registry;

/** What a school's calendar says of a day. Only {@link #SCHOOL} has sessions. */
public enum CalendarKind {
    SCHOOL("School day"),
    /** Staff training; no pupils. */
    INSET("INSET day"),
    HOLIDAY("Holiday"),
    CLOSED("Closed");

    private final String words;

    CalendarKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
