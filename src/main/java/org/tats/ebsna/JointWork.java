package org.tats.ebsna;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * A request for the joint work of attendance support and psychology.
 *
 * @param fastTrack what the data showed on the day of asking
 * @param factsAsOf the last day that the pupil's registers reached then; empty when none had come
 * @param decidedOn null while nobody decided
 */
public record JointWork(
        JointWorkId id,
        PupilId pupil,
        String pupilName,
        String schoolName,
        PersonId askedById,
        String askedBy,
        LocalDate askedOn,
        String why,
        Set<FastTrack> fastTrack,
        Optional<LocalDate> factsAsOf,
        JointWorkStatus status,
        String decidedBy,
        @Nullable LocalDate decidedOn,
        String declineReason) {

    public JointWork {
        fastTrack = Set.copyOf(fastTrack);
    }
}
