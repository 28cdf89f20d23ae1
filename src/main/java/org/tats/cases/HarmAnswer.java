package org.tats.cases;

/** What became of a notice that a text may describe significant harm. */
public enum HarmAnswer {
    /** The safeguarding hub was called. */
    CALLED,
    /** Social care knows already. */
    ALREADY_KNOWN,
    /** No call is needed; the answer says why. */
    NOT_NEEDED
}
