package org.tats.flags;

/**
 * Pupils on a roll with a flag that holds.
 *
 * @param flagged all of them
 * @param neverDiscussed of these, in no meeting so far
 * @param triaged of those never discussed, with a decision about every flag
 */
public record FlagCounts(int flagged, int neverDiscussed, int triaged) {

    /** Never discussed, with at least one flag that waits for a decision. */
    public int waiting() {
        return neverDiscussed - triaged;
    }
}
