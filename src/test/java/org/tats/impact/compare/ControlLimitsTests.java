package org.tats.impact.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tats.impact.compare.ControlLimits.Period;

/** Limits of a control chart of rare events. */
class ControlLimitsTests {

    private static final int DAYS = 190;

    private static ControlLimits of(Integer... years) {
        return ControlLimits.of(
                Stream.of(years).map(events -> new Period(events, DAYS)).toList());
    }

    @Test
    void aYearOfSeventyPercentMoreIsOftenNothingUnusual() {
        // a council's permanent exclusions by year, 2015/16 to 2022/23
        ControlLimits limits = of(18, 42, 21, 45, 19, 13, 27, 41);
        assertThat(limits.mean(DAYS)).isCloseTo(28.25, within(1e-9));
        // Poisson of mean 28.25: 13 or fewer 0.0008, 14 or fewer 0.0018; 45 or fewer 0.9985, 46 or fewer 0.9992
        assertThat(limits.lower(DAYS)).isEqualTo(14);
        assertThat(limits.upper(DAYS)).isEqualTo(45);
        assertThat(limits.unusual(new Period(13, DAYS))).isTrue();
        assertThat(limits.unusual(new Period(45, DAYS))).isFalse();
    }

    @Test
    void aLongTermMayHaveMoreThanAShortOne() {
        // 20 in 50 days are worth a question, 20 in 75 are not: 60 in 250 days are 12 and 18 of them
        ControlLimits limits = ControlLimits.of(List.of(new Period(20, 125), new Period(40, 125)));
        assertThat(limits.mean(50)).isEqualTo(12);
        assertThat(limits.mean(75)).isEqualTo(18);
        assertThat(limits.upper(50)).isEqualTo(24);
        assertThat(limits.upper(75)).isEqualTo(32);
        assertThat(limits.unusual(new Period(28, 50))).isTrue();
        assertThat(limits.unusual(new Period(28, 75))).isFalse();
    }

    @Test
    void fewEventsHaveNoLowerLimitThatAnythingCouldFallBelow() {
        ControlLimits limits = of(2, 3, 1, 4);
        assertThat(limits.lower(DAYS)).isZero();
        assertThat(limits.unusual(new Period(0, DAYS))).isFalse();
        assertThat(limits.unusual(new Period(12, DAYS))).isTrue();
    }

    @Test
    void noneAtAllIsItsOwnLimit() {
        assertThat(of(0, 0).upper(DAYS)).isZero();
        assertThatThrownBy(() -> ControlLimits.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ControlLimits.of(List.of(new Period(1, 0))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
