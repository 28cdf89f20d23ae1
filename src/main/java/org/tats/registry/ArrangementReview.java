package org.tats.registry;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A review that took place. @param next null for none set @param halfHours as changed by it; null for no change */
public record ArrangementReview(
        LocalDate reviewedOn,
        ReviewOutcome outcome,
        Set<ReviewParty> asked,
        String words,
        @Nullable LocalDate next,
        @Nullable Integer halfHours,
        @Nullable LocalDate plannedEnd,
        String recordedBy) {

    public ArrangementReview {
        asked = Set.copyOf(asked);
    }
}
