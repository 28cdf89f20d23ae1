package org.tats.flags;

import java.util.List;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.flags.spi.CaseHistory;

/**
 * One line of the at-risk list: a pupil with every flag that holds, whatever the filter.
 *
 * @param yearGroup as in the pupil list, for example {@code 9} or {@code R}
 * @param weeks of the academic year to date, the last twelve at most
 */
public record FlaggedPupil(
        PupilId pupil,
        String name,
        String yearGroup,
        SchoolUrn school,
        String schoolName,
        List<FlagRow> flags,
        List<SchoolWeek> weeks,
        CaseHistory.History history) {

    public FlaggedPupil {
        flags = List.copyOf(flags);
        weeks = List.copyOf(weeks);
    }
}
