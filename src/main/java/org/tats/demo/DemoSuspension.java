package org.tats.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A suspension or permanent exclusion as the suspensions file shows it.
 *
 * @param day place of the start among the days of the pupil's register; -1 when it happened at an earlier school
 * @param sessions half days; for LNCH lunchtimes; 0 for PERM
 * @param cancelled the day it was cancelled, known from that day on
 */
record DemoSuspension(
        String upn,
        int laestab,
        String category,
        LocalDate start,
        int day,
        int sessions,
        List<String> reasons,
        @Nullable LocalDate notice,
        @Nullable LocalDate cancelled) {

    boolean permanent() {
        return category.equals("PERM");
    }

    boolean lunchtimes() {
        return category.equals("LNCH");
    }

    /** The first session out on the register's axis: one that is not a whole number of days starts after lunch. */
    int firstSession() {
        return 2 * day + sessions % 2;
    }
}
