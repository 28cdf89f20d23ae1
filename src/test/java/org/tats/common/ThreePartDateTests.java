package org.tats.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ThreePartDateTests {

    @Test
    void readsDigitsAndMonthNames() {
        assertThat(new ThreePartDate("4", "6", "2026").date()).contains(LocalDate.of(2026, 6, 4));
        assertThat(new ThreePartDate(" 4 ", "June", "26").date()).contains(LocalDate.of(2026, 6, 4));
    }

    @Test
    void saysWhichPartIsMissing() {
        assertThat(new ThreePartDate("4", "", "2026").problem("Date of birth"))
                .contains("Date of birth must include a month");
        assertThat(new ThreePartDate("4", "6", "").problem("Date of birth"))
                .contains("Date of birth must include a year");
    }

    @Test
    void refusesDaysThatTheCalendarDoesNotHave() {
        assertThat(new ThreePartDate("31", "6", "2026").problem("Date of birth"))
                .contains("Date of birth must be a real date");
        assertThat(new ThreePartDate("31", "6", "2026").date()).isEmpty();
        assertThat(new ThreePartDate("4", "6", "026").date()).isEmpty();
    }

    @Test
    void hasNothingToSayWhenNothingWasTyped() {
        assertThat(new ThreePartDate("", " ", "").problem("Date of birth")).isEmpty();
    }
}
