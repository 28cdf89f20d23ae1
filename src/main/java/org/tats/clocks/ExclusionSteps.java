package org.tats.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened after a suspension or permanent exclusion, as far as somebody recorded it. Each date is null until it is
 * known.
 *
 * @param boardNotified the day on which the governing board had notice
 * @param parentAsked the day on which the parent asked the board to consider it
 * @param boardDecided the day of the letter with the board's decision
 * @param reviewAsked the day on which the parent asked for an independent review panel
 * @param provisionFrom the first day of full-time education arranged for the sixth day or earlier
 */
public record ExclusionSteps(
        @Nullable LocalDate boardNotified,
        @Nullable LocalDate parentAsked,
        @Nullable LocalDate boardDecided,
        @Nullable LocalDate reviewAsked,
        @Nullable LocalDate provisionFrom) {

    /** Nothing is recorded. */
    public static final ExclusionSteps NONE = new ExclusionSteps(null, null, null, null, null);
}
