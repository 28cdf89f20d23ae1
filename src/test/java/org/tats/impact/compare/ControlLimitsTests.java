package org.tats.impact.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Limits of a control chart of rare events. */
class ControlLimitsTests {

    @Test
    void aYearOfSeventyPercentMoreIsOftenNothingUnusual() {
        // a council's permanent exclusions by year, 2015/16 to 2022/23
        ControlLimits limits = ControlLimits.of(List.of(18, 42, 21, 45, 19, 13, 27, 41));
        assertThat(limits.mean()).isEqualTo(28.25);
        // Poisson of mean 28.25: 13 or fewer 0.0008, 14 or fewer 0.0018; 45 or fewer 0.9985, 46 or fewer 0.9992
        assertThat(limits.lower()).isEqualTo(14);
        assertThat(limits.upper()).isEqualTo(45);
        assertThat(limits.unusual(13)).isTrue();
        assertThat(limits.unusual(45)).isFalse();
    }

    @Test
    void fewEventsHaveNoLowerLimitThatAnythingCouldFallBelow() {
        ControlLimits limits = ControlLimits.of(List.of(2, 3, 1, 4));
        assertThat(limits.lower()).isZero();
        assertThat(limits.unusual(0)).isFalse();
        assertThat(limits.unusual(12)).isTrue();
    }

    @Test
    void noneAtAllIsItsOwnLimit() {
        assertThat(ControlLimits.of(List.of(0, 0)).upper()).isZero();
        assertThatThrownBy(() -> ControlLimits.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
