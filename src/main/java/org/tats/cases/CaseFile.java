package org.tats.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/**
 * A pupil's case as it is kept. One open case a pupil, exactly one lead professional, and a next review once discussed.
 *
 * @param lead who answers for the case; of a closed case, who did last
 * @param nextReview null until the pupil was first discussed
 * @param closedOn null while open, as is {@code closeReason}
 */
record CaseFile(
        CaseId id,
        String reference,
        PupilId pupil,
        CaseStatus status,
        PersonId lead,
        @Nullable LocalDate nextReview,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable CloseReason closeReason,
        int version) {

    boolean open() {
        return status == CaseStatus.OPEN;
    }

    Optional<LocalDate> closed() {
        return Optional.ofNullable(closedOn);
    }

    CaseFile withLead(PersonId person) {
        mustBeOpen();
        return new CaseFile(id, reference, pupil, status, person, nextReview, openedOn, closedOn, closeReason, version);
    }

    CaseFile withNextReview(LocalDate review) {
        mustBeOpen();
        return new CaseFile(id, reference, pupil, status, lead, review, openedOn, closedOn, closeReason, version);
    }

    CaseFile closed(LocalDate on, CloseReason reason, long openActions) {
        mustBeOpen();
        if (openActions > 0) {
            throw new RuleBroken(
                    openActions == 1
                            ? "One agreed action is still open. Say how it ended, then close the case."
                            : openActions + " agreed actions are still open. Say how each ended, then close the case.");
        }
        return new CaseFile(id, reference, pupil, CaseStatus.CLOSED, lead, null, openedOn, on, reason, version);
    }

    CaseFile reopened() {
        return new CaseFile(id, reference, pupil, CaseStatus.OPEN, lead, nextReview, openedOn, null, null, version);
    }

    private void mustBeOpen() {
        if (!open()) {
            throw new RuleBroken("This case is closed. A new referral opens another one.");
        }
    }
}
