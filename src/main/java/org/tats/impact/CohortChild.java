package org.tats.impact;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.tats.common.PupilId;
import org.tats.impact.compare.Sessions;

/**
 * A child behind a figure.
 *
 * @param name forename and surname
 * @param caseFile of the first discussion
 * @param before sessions of the window before the referral; what there is of it when it is not complete
 * @param incomplete why the child is not counted yet
 */
public record CohortChild(
        PupilId pupil,
        String name,
        String ncyear,
        String schoolName,
        UUID caseFile,
        LocalDate discussedOn,
        Sessions before,
        Sessions after,
        Optional<Incomplete.Reason> incomplete) {}
