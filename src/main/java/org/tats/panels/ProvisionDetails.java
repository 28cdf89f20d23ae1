package org.tats.panels;

import java.util.List;

/** Arranged education with its weeks (the newest first), reviews, steps and attendance. */
public record ProvisionDetails(
        Provision provision,
        List<ProvisionWeek> weeks,
        List<ProvisionReview> reviews,
        List<ReintegrationStep> steps,
        ProvisionAttendance attendance) {

    public ProvisionDetails {
        weeks = List.copyOf(weeks);
        reviews = List.copyOf(reviews);
        steps = List.copyOf(steps);
    }
}
