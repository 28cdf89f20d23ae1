package org.tats.meetings;

/** The lane of an agenda item: decides its place and its planned minutes. Where two ask, the first named here counts. */
public enum ItemKind {
    /** Permanent exclusion notified or considered. */
    URGENT,
    REVIEW,
    /** First discussion after somebody asked for it. */
    NEW,
    /** The data shows it, nobody asked. */
    FLAG,
    /** A decision made outside a meeting, to ratify at this one. */
    RATIFY,
    /** A Section 19 decision. */
    SECTION_19,
    /** The review of Section 19 provision. */
    S19_REVIEW,
    /** On the list that the forum goes through. */
    LISTED
}
