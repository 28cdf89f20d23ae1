package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A status for a time; {@code to} is its last day, null while it lasts. */
public record StatusSpell(
        PupilStatus status, LocalDate from, @Nullable LocalDate to) {

    public boolean covers(LocalDate date) {
        return !date.isBefore(from) && (to == null || !date.isAfter(to));
    }
}
