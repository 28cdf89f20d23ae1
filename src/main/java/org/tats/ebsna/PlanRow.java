package org.tats.ebsna;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;

/**
 * A plan without its parts.
 *
 * @param sasoName attendance support officer
 * @param correctedLastAttended the day where the registers are wrong; null where they are right
 * @param lastReview null before the first
 * @param lastContact the last day on which the pupil or the family was reached
 * @param closedOn null while it is open
 */
public record PlanRow(
        PlanId id,
        PupilId pupil,
        String pupilName,
        String yearGroup,
        String schoolName,
        JointWorkId jointWork,
        java.util.UUID tier,
        String tierWords,
        Workers workers,
        String sasoName,
        String aepName,
        String supervisorName,
        LocalDate openedOn,
        @Nullable LocalDate correctedLastAttended,
        String correctedReason,
        String safeAdult,
        @Nullable LocalDate lastReview,
        LocalDate nextReview,
        Optional<LocalDate> lastContact,
        @Nullable LocalDate closedOn,
        Optional<PlanEnd> end,
        int version) {

    public boolean open() {
        return closedOn == null;
    }
}
