package org.tats.demo;

/** What a weekday is at a school, in the words of the calendar file. */
enum DayKind {
    SCHOOL,
    INSET,
    HOLIDAY,
    CLOSED
}
