package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/**
 * A time on the roll of a school.
 *
 * @param leaving last day on roll, included; null while on roll
 */
public record Enrolment(
        SchoolUrn school, LocalDate entry, @Nullable LocalDate leaving) {

    /** Whether the pupil was on this roll that day. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(entry) && (leaving == null || !date.isAfter(leaving));
    }
}
