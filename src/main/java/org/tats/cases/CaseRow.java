package org.tats.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * A case as lists show it: structure only.
 *
 * @param schoolName of the pupil's present school; empty when on no roll
 * @param nextReview null until discussed, and when closed
 * @param lastDiscussed null until a discussion was finished
 */
public record CaseRow(
        CaseId id,
        String reference,
        PupilId pupil,
        String pupilName,
        String yearGroup,
        String schoolName,
        CaseStatus status,
        PersonId lead,
        String leadName,
        @Nullable LocalDate nextReview,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable CloseReason closeReason,
        @Nullable LocalDate lastDiscussed,
        int openActions,
        int version) {}
