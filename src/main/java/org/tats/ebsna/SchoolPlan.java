package org.tats.ebsna;

import java.time.LocalDate;
import java.util.List;

/** What a school sees of a plan of its pupil: what it does itself, and when the plan is looked at again. */
public record SchoolPlan(
        LocalDate openedOn,
        String sasoName,
        String aepName,
        String safeAdult,
        LocalDate nextReview,
        List<Step> ladder,
        List<Adjustment> adjustments) {

    public SchoolPlan {
        ladder = List.copyOf(ladder);
        adjustments = List.copyOf(adjustments);
    }
}
