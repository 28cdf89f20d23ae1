package org.tats.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** A referral in lists: no text but the reason for returning it, which is for those who referred. */
public record ReferralRow(
        ReferralId id,
        PupilId pupil,
        String pupilName,
        String yearGroup,
        @Nullable SchoolUrn school,
        String schoolName,
        ReferralSource source,
        LocalDate submittedOn,
        boolean pupilViewGathered,
        boolean parentViewGathered,
        boolean consideringPermanentExclusion,
        ReferralStatus status,
        String statusReason,
        int version) {

    /** Whether both views are there. */
    public boolean complete() {
        return pupilViewGathered && parentViewGathered;
    }
}
