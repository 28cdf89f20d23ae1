package org.tats.panels;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A day on which Section 19 was due to be considered, and what was done about it.
 *
 * @param what in words, "15 school days of illness"
 * @param done what was recorded, in a sentence; empty when nothing was
 */
public record KeyPoint(Kind kind, LocalDate on, String what, Optional<String> done) {

    /** Why it was due to be considered. */
    public enum Kind {
        ILLNESS_15,
        ABSENCE_15,
        SIXTH_DAY,
        PERMANENT_EXCLUSION,
        NOTHING_ATTENDED_15,
        SEPARATION,
        REQUEST,
        DECISION,
        CHECK_IN,
        REVIEW
    }

    /** "nothing recorded" where nothing was done. */
    public String doneWords() {
        return done.orElse("nothing recorded");
    }
}
