package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.PupilId;

/**
 * A pupil whom triage put on the agenda and who has not been discussed since.
 *
 * @param reasons why flagged, one sentence for each flag that was put on the agenda
 * @param decidedOn the London date of the first of these decisions
 * @param urgent whether a permanent exclusion was notified or is being considered
 */
public record AgendaRequest(PupilId pupil, List<String> reasons, LocalDate decidedOn, boolean urgent) {

    public AgendaRequest {
        reasons = List.copyOf(reasons);
    }
}
