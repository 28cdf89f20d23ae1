package org.tats.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a school sees of a discussion: that and when, how it ended, when it comes back.
 *
 * @param forum name of the forum that decided, as at that date
 * @param review null when the outcome ended the case
 */
public record OwnOutcome(
        LocalDate heldOn,
        String forum,
        String outcome,
        @Nullable LocalDate review) {}
