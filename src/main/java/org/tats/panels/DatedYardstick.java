package org.tats.panels;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A yardstick and the days for which it counts.
 *
 * @param to its last day; null while nothing follows it
 */
public record DatedYardstick(
        UUID id,
        Yardstick yardstick,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Whether it counts on this day. */
    public boolean holds(LocalDate day) {
        return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
}
