package org.tats.meetings;

/** The lane of an agenda item: decides its place and its planned minutes. */
public enum ItemKind {
    /** Permanent exclusion notified or considered. */
    URGENT,
    REVIEW,
    /** First discussion after somebody asked for it. */
    NEW,
    /** The data shows it, nobody asked. */
    FLAG
}
