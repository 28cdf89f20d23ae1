package org.tats.panels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RequestStateTests {

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, ACKNOWLEDGED, true",
        "RECEIVED, DECIDED, true",
        "RECEIVED, EVIDENCE, false",
        "RECEIVED, PROVISION, false",
        "ACKNOWLEDGED, EVIDENCE, true",
        "ACKNOWLEDGED, DECIDED, true",
        "ACKNOWLEDGED, RECEIVED, false",
        "EVIDENCE, DECIDED, true",
        "EVIDENCE, PROVISION, false",
        "DECIDED, PROVISION, true",
        "DECIDED, EVIDENCE, true",
        "DECIDED, REVIEW, false",
        "PROVISION, REVIEW, true",
        "PROVISION, DECIDED, false",
        "REVIEW, PROVISION, true",
        "REVIEW, DECIDED, true",
        "REVIEW, ACKNOWLEDGED, false"
    })
    void whatMayFollowIsFixed(RequestState from, RequestState to, boolean allowed) {
        assertThat(from.canBecome(to)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void everyStateCanEndAndAnEndIsFinal(RequestState state) {
        assertThat(state.canBecome(RequestState.ENDED)).isEqualTo(state != RequestState.ENDED);
        assertThat(RequestState.ENDED.canBecome(state)).isFalse();
    }

    @Test
    void aDecisionIsOwedUntilOneIsRecordedAndAgainAtAReview() {
        assertThat(RequestState.values())
                .filteredOn(RequestState::undecided)
                .containsExactly(
                        RequestState.RECEIVED, RequestState.ACKNOWLEDGED, RequestState.EVIDENCE, RequestState.REVIEW);
    }

    @ParameterizedTest
    @CsvSource({"10, 20, 10 hours", "12.5, 25, 12.5 hours", "0.5, 1, 0.5 hours", "1, 2, 1 hour", "24.0, 48, 24 hours"})
    void hoursAreExactInHalfHours(String typed, int halfHours, String words) {
        Hours hours = Hours.parse(typed).orElseThrow();
        assertThat(hours.halfHours()).isEqualTo(halfHours);
        assertThat(hours.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"12.3", "ten", "-1", "51", "1e1"})
    void whatIsNoNumberOfHalfHoursIsNotGuessed(String typed) {
        assertThat(Hours.parse(typed)).isEmpty();
    }
}
