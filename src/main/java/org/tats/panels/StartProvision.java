package org.tats.panels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Enters education that a decision agreed. @param weeklyPence null while nobody knows */
public record StartProvision(
        ProvisionId id,
        DecisionId decision,
        ProvisionKind kind,
        String provider,
        String place,
        Hours offered,
        @Nullable Integer weeklyPence,
        LocalDate startsOn,
        LocalDate nextReview) {

    public StartProvision {
        provider = provider.strip();
        place = place.strip();
    }
}
