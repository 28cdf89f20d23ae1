package org.tats.cases;

import java.time.LocalDate;
import java.util.Optional;

/** Whether a pupil comes for the first time, again after a closed case, or within an open one. */
public enum DiscussionKind {
    NEW("New"),
    /** The last case was closed at most twelve months before. */
    REPEAT("Repeat"),
    REVIEW("Review");

    private static final int REPEAT_MONTHS = 12;

    private final String words;

    DiscussionKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /**
     * The same definition in flags, on agendas and in counts.
     *
     * @param discussedInOpenCase whether an open case has a finished discussion
     * @param lastClosed the day the pupil's last closed case was closed
     */
    static DiscussionKind of(boolean discussedInOpenCase, Optional<LocalDate> lastClosed, LocalDate heldOn) {
        if (discussedInOpenCase) {
            return REVIEW;
        }
        boolean repeat = lastClosed
                .filter(closed -> !closed.plusMonths(REPEAT_MONTHS).isBefore(heldOn))
                .isPresent();
        return repeat ? REPEAT : NEW;
    }
}
