package org.tats.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/**
 * What rules may see of a record of where a child is instead of full-time school: never what was written about it.
 * Records made in error are left out.
 *
 * @param school that arranged it or has the child on its roll; null without one
 * @param otherSchool of a managed move, or of a place found; null without one
 * @param plannedEnd the last day as planned now; null where none is planned
 * @param endedOn the last day, included; null while it goes on
 * @param halfHours half hours of education a week; null where it was not said
 * @param noticeGivenOn of an off-site direction, the day parents were told; else null
 * @param reviews the days on which it was reviewed, in order
 * @param nextReview as the last review set it; null where none did
 */
public record Arrangement(
        ArrangementId id,
        ArrangementKind kind,
        @Nullable SchoolUrn school,
        @Nullable SchoolUrn otherSchool,
        LocalDate from,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate endedOn,
        @Nullable Integer halfHours,
        @Nullable LocalDate noticeGivenOn,
        List<LocalDate> reviews,
        @Nullable LocalDate nextReview) {

    public Arrangement {
        reviews = List.copyOf(reviews);
    }

    /** Whether it goes on that day. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (endedOn == null || !date.isAfter(endedOn));
    }

    /** The last review by that day. */
    public Optional<LocalDate> lastReview(LocalDate asOf) {
        return reviews.stream().filter(day -> !day.isAfter(asOf)).reduce((earlier, later) -> later);
    }
}
