package org.tats.registry;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records a review.
 *
 * @param version of the arrangement as it was shown
 * @param next review; null for none
 * @param halfHours a week from now on; null for no change
 * @param plannedEnd from now on; null for no change
 * @param words what was found, and why where it goes on for longer
 */
public record ReviewArrangement(
        ArrangementId id,
        int version,
        LocalDate reviewedOn,
        ReviewOutcome outcome,
        Set<ReviewParty> asked,
        String words,
        @Nullable LocalDate next,
        @Nullable Integer halfHours,
        @Nullable LocalDate plannedEnd) {

    public ReviewArrangement {
        asked = Set.copyOf(asked);
    }
}
