package org.tats.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * A suspension or permanent exclusion.
 *
 * @param sessions its length in half days; for lunchtimes their number, each half a day; 0 for a permanent exclusion
 * @param reasons up to three
 * @param noticeDate when the authority was told; null when unknown
 * @param cancelledOn when it was rescinded; null when it was not
 */
public record SuspensionRow(
        PupilId pupil,
        SchoolUrn school,
        SuspensionCategory category,
        LocalDate startDate,
        int sessions,
        List<SuspensionReason> reasons,
        @Nullable LocalDate noticeDate,
        @Nullable LocalDate cancelledOn) {

    public SuspensionRow {
        reasons = List.copyOf(reasons);
    }
}
