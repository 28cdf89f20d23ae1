package org.tats.flags;

/** Where a flag stands with the people who triage. */
public enum FlagState {
    /** No decision yet, or the date of a watch has passed. */
    WAITING,
    AGENDA,
    WATCH,
    DISMISS
}
