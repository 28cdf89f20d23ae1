package org.tats.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MeetingStatusTests {

    @Test
    void goesOneWayOnly() {
        assertThat(MeetingStatus.PLANNED.canBecome(MeetingStatus.IN_PROGRESS)).isTrue();
        assertThat(MeetingStatus.IN_PROGRESS.canBecome(MeetingStatus.DRAFT_MINUTES))
                .isTrue();
        assertThat(MeetingStatus.DRAFT_MINUTES.canBecome(MeetingStatus.APPROVED))
                .isTrue();
        assertThat(MeetingStatus.DRAFT_MINUTES.canBecome(MeetingStatus.IN_PROGRESS))
                .isFalse();
        for (MeetingStatus next : MeetingStatus.values()) {
            assertThat(MeetingStatus.APPROVED.canBecome(next)).isFalse();
        }
    }
}
