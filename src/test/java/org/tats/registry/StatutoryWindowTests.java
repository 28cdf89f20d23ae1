package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryWindowTests {

    @ParameterizedTest
    @CsvSource({
        "2026-08-01, 2026-08-01, 2026-12-31",
        "2026-12-31, 2026-08-01, 2026-12-31",
        "2027-01-01, 2027-01-01, 2027-03-28",
        "2027-03-28, 2027-01-01, 2027-03-28",
        "2027-03-29, 2027-03-29, 2027-05-30",
        "2027-05-30, 2027-03-29, 2027-05-30",
        "2027-05-31, 2027-05-31, 2027-07-31",
        "2027-07-31, 2027-05-31, 2027-07-31"
    })
    void findsTheWindowOfADay(LocalDate day, LocalDate first, LocalDate last) {
        assertThat(StatutoryWindow.of(day)).isEqualTo(new StatutoryWindow(first, last));
    }

    @ParameterizedTest
    @CsvSource({"2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25", "2285-03-22"})
    void worksOutEaster(LocalDate easter) {
        assertThat(StatutoryWindow.easterSunday(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void coversEveryDayOnce() {
        LocalDate day = LocalDate.of(2020, 8, 1);
        while (day.getYear() < 2031) {
            StatutoryWindow window = StatutoryWindow.of(day);
            assertThat(window.contains(day)).isTrue();
            assertThat(StatutoryWindow.of(window.last())).isEqualTo(window);
            day = window.last().plusDays(1);
            assertThat(StatutoryWindow.of(day).first()).isEqualTo(day);
        }
    }

    @Test
    void startsTheSchoolYearOnTheFirstOfSeptember() {
        assertThat(AcademicYear.of(LocalDate.of(2026, 8, 31))).hasToString("2025/26");
        assertThat(AcademicYear.of(LocalDate.of(2026, 9, 1))).hasToString("2026/27");
        assertThat(new AcademicYear(2026).last()).isEqualTo(LocalDate.of(2027, 8, 31));
    }
}
