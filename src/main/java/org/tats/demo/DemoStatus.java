package org.tats.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A spell of a status as the statuses file shows it; {@code to} is null while it lasts. */
record DemoStatus(
        String upn, String status, LocalDate from, @Nullable LocalDate to, String worker) {

    /** As known on that day: an end that lies after it is not known yet. */
    DemoStatus asAt(LocalDate day) {
        return to == null || !to.isAfter(day) ? this : new DemoStatus(upn, status, from, null, worker);
    }
}
