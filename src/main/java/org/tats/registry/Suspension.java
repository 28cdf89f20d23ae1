package org.tats.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/**
 * A suspension or permanent exclusion as held.
 *
 * @param sessions its length in half days; for lunchtimes their number
 * @param reasons codes, up to three, in the order given
 */
public record Suspension(
        SchoolUrn school,
        SuspensionCategory category,
        LocalDate start,
        int sessions,
        List<String> reasons,
        @Nullable LocalDate noticeDate,
        @Nullable LocalDate cancelledOn) {

    public Suspension {
        reasons = List.copyOf(reasons);
    }

    public boolean cancelled() {
        return cancelledOn != null;
    }

    /** What tells it from every other one of the same pupil; stays the same when a file corrects it. */
    public String key() {
        return category + ":" + school + ":" + start;
    }
}
