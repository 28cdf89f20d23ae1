package org.tats.clocks.spi;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which a clock does not go, for a reason that somebody named.
 *
 * @param from first day that does not count
 * @param to last day that does not count, included; null while it lasts
 * @param reason never blank
 */
public record Pause(LocalDate from, @Nullable LocalDate to, String reason) {

    public Pause {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("A pause has a reason.");
        }
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("A pause ends on or after its first day.");
        }
    }

    /** Whether that day does not count. */
    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
