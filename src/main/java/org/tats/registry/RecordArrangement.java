package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * Records where a child is instead of full-time school.
 *
 * @param id chosen by who asks: asked twice, it is recorded once
 * @param school that arranges it; null for the school on whose roll the child is that day, if any
 * @param otherSchool of a managed move; else null
 * @param halfHours half hours of education a week; null where it is not said
 * @param noticeGivenOn of an off-site direction, the day parents were told
 */
public record RecordArrangement(
        ArrangementId id,
        PupilId pupil,
        @Nullable SchoolUrn school,
        @Nullable SchoolUrn otherSchool,
        LocalDate from,
        @Nullable LocalDate plannedEnd,
        @Nullable Integer halfHours,
        @Nullable LocalDate noticeGivenOn,
        ArrangementDetails details) {

    public ArrangementKind kind() {
        return details.kind();
    }
}
