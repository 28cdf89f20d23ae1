package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTests {

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, ACCEPTED, true",
        "SUBMITTED, RETURNED, true",
        "SUBMITTED, DISCUSSED, true",
        "ACCEPTED, RETURNED, true",
        "ACCEPTED, DISCUSSED, true",
        "ACCEPTED, SUBMITTED, false",
        "RETURNED, ACCEPTED, false",
        "RETURNED, DISCUSSED, false",
        "DISCUSSED, RETURNED, false"
    })
    void aReferralMovesOnlyForward(ReferralStatus from, ReferralStatus to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(ActionStatus.class)
    void anActionEndsOnceAndStaysEnded(ActionStatus next) {
        assertThat(ActionStatus.OPEN.canBecome(next)).isEqualTo(next != ActionStatus.OPEN);
        assertThat(ActionStatus.DONE.canBecome(next)).isFalse();
    }

    @Test
    void doneAfterTheDueDateIsDoneLate() {
        LocalDate due = LocalDate.of(2026, 11, 26);
        assertThat(ActionStatus.DONE.on(due, due)).isEqualTo(ActionStatus.DONE);
        assertThat(ActionStatus.DONE.on(due.plusDays(1), due)).isEqualTo(ActionStatus.DONE_LATE);
        assertThat(ActionStatus.DONE_LATE.on(due, due)).isEqualTo(ActionStatus.DONE);
        assertThat(ActionStatus.NOT_DONE.on(due.plusDays(1), due)).isEqualTo(ActionStatus.NOT_DONE);
    }

    @Test
    void onlyWhatWasDoneNeedsNoNote() {
        assertThat(ActionStatus.DONE.needsNote()).isFalse();
        assertThat(ActionStatus.NOT_POSSIBLE.needsNote()).isTrue();
        assertThat(ActionStatus.NOT_DONE.needsNote()).isTrue();
        assertThat(ActionStatus.SUPERSEDED.needsNote()).isTrue();
    }
}
