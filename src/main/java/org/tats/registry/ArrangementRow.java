package org.tats.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * An arrangement as people see it; dates and hours as in {@link Arrangement}.
 *
 * @param schoolName empty without a school
 * @param otherSchoolName empty without one
 * @param endReason null while it goes on
 * @param reviews in order
 * @param changeable whether the reader may review and end it
 */
public record ArrangementRow(
        ArrangementId id,
        PupilId pupil,
        @Nullable SchoolUrn school,
        String schoolName,
        String otherSchoolName,
        LocalDate from,
        @Nullable LocalDate plannedEnd,
        @Nullable LocalDate endedOn,
        @Nullable EndReason endReason,
        String endWords,
        @Nullable Integer halfHours,
        @Nullable LocalDate noticeGivenOn,
        ArrangementDetails details,
        String recordedBy,
        Instant recordedAt,
        int version,
        List<ArrangementReview> reviews,
        boolean changeable) {

    public ArrangementRow {
        reviews = List.copyOf(reviews);
    }

    public ArrangementKind kind() {
        return details.kind();
    }

    public boolean inError() {
        return endReason == EndReason.IN_ERROR;
    }

    /** Whether it goes on that day, or is still to begin. */
    public boolean current(LocalDate today) {
        return !inError() && (endedOn == null || !endedOn.isBefore(today));
    }

    ArrangementRow with(List<ArrangementReview> known, boolean mayChange) {
        return new ArrangementRow(
                id,
                pupil,
                school,
                schoolName,
                otherSchoolName,
                from,
                plannedEnd,
                endedOn,
                endReason,
                endWords,
                halfHours,
                noticeGivenOn,
                details,
                recordedBy,
                recordedAt,
                version,
                known,
                mayChange);
    }
}
