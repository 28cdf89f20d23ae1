package org.tats.meetings;

import org.tats.cases.Overlap;

/**
 * Repeated wording on the minutes screen.
 *
 * @param released whether it was released as it reads now
 * @param by how the acting person may release it
 */
public record OverlapToRelease(Overlap overlap, boolean released, By by) {

    /** Who may release. */
    public enum By {
        /** Somebody of the agency that keeps the restricted text. */
        AGENCY,
        /** Somebody else than the writer of the outgoing text, with a reason. */
        SECOND_PERSON,
        NOBODY
    }
}
