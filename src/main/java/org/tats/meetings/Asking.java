package org.tats.meetings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.ReferralId;
import org.tats.common.PupilId;

/** One thing that asks for a pupil to be discussed: a triaged flag, a referral, a review that is due. */
record Asking(
        PupilId pupil,
        DiscussionOrigin origin,
        boolean urgent,
        @Nullable ReferralId referral,
        @Nullable LocalDate askedOn,
        String reason) {

    /** The lane that this alone would ask for. */
    ItemKind kind() {
        if (urgent) {
            return ItemKind.URGENT;
        }
        return switch (origin) {
            case SCHOOL_REFERRAL, AUTHORITY_REFERRAL, OTHER -> ItemKind.NEW;
            case REVIEW -> ItemKind.REVIEW;
            case FLAG -> ItemKind.FLAG;
        };
    }
}
