package org.tats.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscussionKindTests {

    private static final LocalDate HELD_ON = LocalDate.of(2026, 11, 19);

    @Test
    void isAReviewWhileTheCaseIsOpen() {
        assertThat(DiscussionKind.of(true, Optional.of(HELD_ON.minusMonths(3)), HELD_ON))
                .isEqualTo(DiscussionKind.REVIEW);
    }

    @Test
    void isNewWithoutAnEarlierCase() {
        assertThat(DiscussionKind.of(false, Optional.empty(), HELD_ON)).isEqualTo(DiscussionKind.NEW);
    }

    @Test
    void isARepeatUpToTwelveMonthsAfterClosing() {
        LocalDate closed = LocalDate.of(2025, 11, 19);
        assertThat(DiscussionKind.of(false, Optional.of(closed), HELD_ON)).isEqualTo(DiscussionKind.REPEAT);
        assertThat(DiscussionKind.of(false, Optional.of(closed.minusDays(1)), HELD_ON))
                .isEqualTo(DiscussionKind.NEW);
    }
}
