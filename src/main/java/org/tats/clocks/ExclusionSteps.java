package org.tats.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happened after a suspension or permanent exclusion, as far as somebody recorded it. Each is null until it is known.
 *
 * @param boardNotified the day on which the governing board had notice
 * @param parentAsked the day on which the parent asked the board to consider it
 * @param boardDecided the day of the letter with the board's decision
 * @param boardResult what the board came to
 * @param reviewAsked the day on which the parent asked for an independent review panel
 * @param panelDecided the day of the panel's decision
 * @param panelResult what the panel came to
 * @param reconsidered the day on which the board considered again
 * @param provisionFrom the first day of full-time education arranged for the sixth day or earlier
 */
public record ExclusionSteps(
        @Nullable LocalDate boardNotified,
        @Nullable LocalDate parentAsked,
        @Nullable LocalDate boardDecided,
        @Nullable BoardResult boardResult,
        @Nullable LocalDate reviewAsked,
        @Nullable LocalDate panelDecided,
        @Nullable PanelResult panelResult,
        @Nullable LocalDate reconsidered,
        @Nullable LocalDate provisionFrom) {

    /** Nothing is recorded. */
    public static final ExclusionSteps NONE = new ExclusionSteps(null, null, null, null, null);

    /** Without what the board came to, and before any panel met. */
    public ExclusionSteps(
            @Nullable LocalDate boardNotified,
            @Nullable LocalDate parentAsked,
            @Nullable LocalDate boardDecided,
            @Nullable LocalDate reviewAsked,
            @Nullable LocalDate provisionFrom) {
        this(boardNotified, parentAsked, boardDecided, null, reviewAsked, null, null, null, provisionFrom);
    }

    /** The day on which the board ended the exclusion; null when it did not, or has not yet. */
    @Nullable
    LocalDate reinstatedOn() {
        return boardResult == BoardResult.REINSTATED ? boardDecided : null;
    }
}
