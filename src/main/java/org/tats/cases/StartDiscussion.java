package org.tats.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * A pupil's item is opened in a meeting. Opens a case file where none is open.
 *
 * @param heldOn the day of the meeting
 * @param referral the referral that asked for it, or null
 * @param askedOn the day from which waiting is counted: of the referral, else when the flag was put on the agenda
 * @param sitting the forum that discusses
 * @param lead who leads a case that is opened now; null: whoever opens the item, until the meeting names another
 */
public record StartDiscussion(
        PupilId pupil,
        LocalDate heldOn,
        DiscussionOrigin origin,
        @Nullable ReferralId referral,
        @Nullable LocalDate askedOn,
        @Nullable PersonId lead,
        Sitting sitting) {

    /** In the weekly meeting. */
    public StartDiscussion(
            PupilId pupil,
            LocalDate heldOn,
            DiscussionOrigin origin,
            @Nullable ReferralId referral,
            @Nullable LocalDate askedOn,
            @Nullable PersonId lead) {
        this(pupil, heldOn, origin, referral, askedOn, lead, Sitting.WEEKLY);
    }
}
