package org.tats.ebsna;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A plan with everything in it.
 *
 * @param lastAttended by the registers
 * @param weeks the oldest first: of the plan and of twelve weeks before
 * @param weeksShown whether the acting person may see attendance week by week
 * @param mayWork whether the acting person may change it
 */
public record PlanDetails(
        PlanRow row,
        JointWork jointWork,
        BandReading band,
        Optional<LocalDate> lastAttended,
        List<Step> ladder,
        List<Adjustment> adjustments,
        Assessment assessment,
        List<ContactEntry> contacts,
        List<Review> reviews,
        List<PlanWeek> weeks,
        boolean weeksShown,
        Success success,
        boolean mayWork) {

    public PlanDetails {
        ladder = List.copyOf(ladder);
        adjustments = List.copyOf(adjustments);
        contacts = List.copyOf(contacts);
        reviews = List.copyOf(reviews);
        weeks = List.copyOf(weeks);
    }
}
