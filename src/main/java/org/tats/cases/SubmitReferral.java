package org.tats.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * A pupil is referred to the meeting.
 *
 * @param school the pupil's school, or the one that asks
 * @param pupilView the pupil's view, or why it was not gathered
 * @param parentView the parents' view, or why it was not gathered
 * @param receivedOn when the council's staff enter what came by letter or call: the day it came; null means today, as it
 *     always is for a school's own form
 */
public record SubmitReferral(
        PupilId pupil,
        @Nullable SchoolUrn school,
        String concern,
        String tried,
        String pupilView,
        boolean pupilViewGathered,
        String parentView,
        boolean parentViewGathered,
        String wanted,
        boolean consideringPermanentExclusion,
        @Nullable LocalDate receivedOn) {

    String text(ReferralField field) {
        return switch (field) {
            case CONCERN -> concern;
            case TRIED -> tried;
            case PUPIL_VIEW -> pupilView;
            case PARENT_VIEW -> parentView;
            case WANTED -> wanted;
        };
    }

    SubmitReferral stripped() {
        return new SubmitReferral(
                pupil,
                school,
                concern.strip(),
                tried.strip(),
                pupilView.strip(),
                pupilViewGathered,
                parentView.strip(),
                parentViewGathered,
                wanted.strip(),
                consideringPermanentExclusion,
                receivedOn);
    }
}
