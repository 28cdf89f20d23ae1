package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/**
 * A time on the roll of a school.
 *
 * @param leaving last day on roll, included; null while on roll
 * @param establishment the number that a school keeps when it becomes an academy under a new URN
 */
public record Enrolment(
        SchoolUrn school, LocalDate entry, @Nullable LocalDate leaving, int establishment) {

    /** At a school that is the only one of its establishment. */
    public Enrolment(SchoolUrn school, LocalDate entry, @Nullable LocalDate leaving) {
        this(school, entry, leaving, school.value());
    }

    /** Whether the pupil was on this roll that day. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(entry) && (leaving == null || !date.isAfter(leaving));
    }
}
