package org.tats.registry;

/** What a school's calendar says of a day. Only {@link #SCHOOL} has sessions. */
public enum CalendarKind {
    SCHOOL,
    /** Staff training; no pupils. */
    INSET,
    HOLIDAY,
    CLOSED
}
