package org.tats.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchoolYearTests {

    @Test
    void has190SchoolDaysAndFiveInsetDaysEveryYearAtEverySchool() {
        for (int year = 2024; year < 2034; year++) {
            for (int variant = 0; variant < 30; variant++) {
                var kinds = SchoolYear.of(year, variant).values();
                assertThat(Collections.frequency(kinds, DayKind.SCHOOL)).isEqualTo(190);
                assertThat(Collections.frequency(kinds, DayKind.INSET)).isEqualTo(5);
            }
        }
    }

    @Test
    void hasThreeTermsEachWithAHalfTermBreak() {
        for (int year = 2025; year < 2030; year++) {
            List<LocalDate> open = SchoolYear.of(year, 3).entrySet().stream()
                    .filter(day -> day.getValue() == DayKind.SCHOOL || day.getValue() == DayKind.INSET)
                    .map(Map.Entry::getKey)
                    .toList();
            int halfTerms = 0;
            int holidays = 0;
            for (int i = 1; i < open.size(); i++) {
                long gap = open.get(i).toEpochDay() - open.get(i - 1).toEpochDay();
                halfTerms += gap == 10 ? 1 : 0;
                holidays += gap > 14 ? 1 : 0;
            }
            assertThat(halfTerms).isEqualTo(3);
            assertThat(holidays).isEqualTo(2);
        }
    }

    @Test
    void knowsEaster() {
        assertThat(SchoolYear.easterSunday(2026)).isEqualTo("2026-04-05");
        assertThat(SchoolYear.easterSunday(2027)).isEqualTo("2027-03-28");
        assertThat(SchoolYear.easterSunday(2038)).isEqualTo("2038-04-25");
    }

    @Test
    void findsTheLastFridayOfASchoolWeek() {
        assertThat(AuthorityGenerator.lastSchoolFriday(LocalDate.of(2026, 11, 21)))
                .isEqualTo("2026-11-20");
        assertThat(AuthorityGenerator.lastSchoolFriday(LocalDate.of(2026, 11, 20)))
                .isEqualTo("2026-11-13");
        assertThat(AuthorityGenerator.lastSchoolFriday(LocalDate.of(2026, 11, 2)))
                .isEqualTo("2026-10-23");
        assertThat(AuthorityGenerator.lastSchoolFriday(LocalDate.of(2027, 8, 15)))
                .isEqualTo("2027-07-16");
    }
}
