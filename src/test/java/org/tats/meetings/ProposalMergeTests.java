package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.ReferralId;
import org.tats.common.PupilId;

class ProposalMergeTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private final PupilId pupil = PupilId.random();

    @Test
    void makesOneItemOfEverythingThatAsksForAPupil() {
        ReferralId referral = ReferralId.random();
        ProposalMerge.Merged merged = merge(
                asking(DiscussionOrigin.FLAG, false, null, MONDAY, "Third suspension."),
                asking(DiscussionOrigin.SCHOOL_REFERRAL, false, referral, MONDAY.plusDays(1), "School referral."));

        assertThat(merged.lead().referral()).isEqualTo(referral);
        assertThat(merged.lead().askedOn()).isEqualTo(MONDAY.plusDays(1));
        assertThat(merged.kind()).isEqualTo(ItemKind.NEW);
        assertThat(merged.reasons()).containsExactly("School referral.", "Third suspension.");
    }

    @Test
    void putsWhateverIsUrgentIntoTheUrgentLaneAndSaysThatFirst() {
        ProposalMerge.Merged merged = merge(
                asking(DiscussionOrigin.REVIEW, false, null, MONDAY, "Review due."),
                asking(DiscussionOrigin.FLAG, true, null, MONDAY, "Permanent exclusion notified."));

        assertThat(merged.kind()).isEqualTo(ItemKind.URGENT);
        assertThat(merged.lead().origin()).isEqualTo(DiscussionOrigin.REVIEW);
        assertThat(merged.reasons()).containsExactly("Permanent exclusion notified.", "Review due.");
    }

    @Test
    void aReviewStaysAReviewWhenTheSchoolRefersAgain() {
        ProposalMerge.Merged merged = merge(
                asking(DiscussionOrigin.REVIEW, false, null, MONDAY, "Review due."),
                asking(DiscussionOrigin.SCHOOL_REFERRAL, false, ReferralId.random(), MONDAY, "School referral."));

        assertThat(merged.kind()).isEqualTo(ItemKind.REVIEW);
        assertThat(merged.lead().origin()).isEqualTo(DiscussionOrigin.SCHOOL_REFERRAL);
    }

    @Test
    void saysTheSameReasonOnce() {
        ProposalMerge.Merged merged = merge(
                asking(DiscussionOrigin.FLAG, false, null, MONDAY, "Absent."),
                asking(DiscussionOrigin.FLAG, false, null, MONDAY, "Absent."));

        assertThat(merged.reasons()).containsExactly("Absent.");
        assertThat(merged.kind()).isEqualTo(ItemKind.FLAG);
    }

    @Test
    void keepsPupilsApart() {
        Asking other = new Asking(PupilId.random(), DiscussionOrigin.FLAG, false, null, MONDAY, "Absent.");
        Map<PupilId, ProposalMerge.Merged> merged =
                ProposalMerge.merge(List.of(asking(DiscussionOrigin.FLAG, false, null, MONDAY, "Absent."), other));

        assertThat(merged).hasSize(2);
    }

    private ProposalMerge.Merged merge(Asking... askings) {
        Map<PupilId, ProposalMerge.Merged> merged = ProposalMerge.merge(List.of(askings));
        assertThat(merged).containsOnlyKeys(pupil);
        return merged.values().iterator().next();
    }

    private Asking asking(
            DiscussionOrigin origin, boolean urgent, @Nullable ReferralId referral, LocalDate on, String reason) {
        return new Asking(pupil, origin, urgent, referral, on, reason);
    }
}
