package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchoolDaysTests {

    private static final AcademicYear YEAR = new AcademicYear(2026);
    /** Three terms with half-term weeks; an INSET day on Monday 9 November. */
    private static final SchoolDays THREE_TERMS = SchoolDays.of(
            weekdays(
                    day -> !day.equals(LocalDate.of(2026, 11, 9)),
                    "2026-09-02/2026-10-23",
                    "2026-11-02/2026-12-18",
                    "2027-01-04/2027-02-12",
                    "2027-02-22/2027-03-25",
                    "2027-04-12/2027-05-28",
                    "2027-06-07/2027-07-21"),
            List.of());

    static List<LocalDate> weekdays(Predicate<LocalDate> open, String... periods) {
        return Stream.of(periods)
                .map(period -> period.split("/"))
                .flatMap(ends -> LocalDate.parse(ends[0])
                        .datesUntil(LocalDate.parse(ends[1]).plusDays(1)))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .filter(open)
                .toList();
    }

    @Test
    void countsWindowsBackAndIncludesTheDate() {
        LocalDate friday = LocalDate.of(2026, 11, 13);
        assertThat(THREE_TERMS.last(5, friday))
                .containsExactly(
                        LocalDate.of(2026, 11, 6),
                        LocalDate.of(2026, 11, 10),
                        LocalDate.of(2026, 11, 11),
                        LocalDate.of(2026, 11, 12),
                        friday);
        assertThat(THREE_TERMS.last(1, LocalDate.of(2026, 11, 15))).containsExactly(friday);
        assertThat(THREE_TERMS.last(3, LocalDate.of(2026, 9, 3)))
                .containsExactly(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 3));
        assertThat(THREE_TERMS.last(3, LocalDate.of(2026, 8, 3))).isEmpty();
    }

    @Test
    void addsSchoolDaysOverHolidaysAndAssumesNothingBeyondTheCalendar() {
        assertThat(THREE_TERMS.plusSchoolDays(LocalDate.of(2026, 10, 23), 1)).contains(LocalDate.of(2026, 11, 2));
        assertThat(THREE_TERMS.plusSchoolDays(LocalDate.of(2026, 11, 6), 2)).contains(LocalDate.of(2026, 11, 11));
        assertThat(THREE_TERMS.plusSchoolDays(LocalDate.of(2026, 11, 6), 0)).contains(LocalDate.of(2026, 11, 6));
        assertThat(THREE_TERMS.plusSchoolDays(LocalDate.of(2026, 1, 1), 1)).contains(LocalDate.of(2026, 9, 2));
        assertThat(THREE_TERMS.plusSchoolDays(LocalDate.of(2027, 7, 21), 1)).isEmpty();
    }

    @Test
    void countsSchoolWeeksOverASummer() {
        SchoolDays overSummer =
                SchoolDays.of(weekdays(day -> true, "2026-06-08/2026-07-17", "2026-09-03/2026-09-30"), List.of());
        // four weeks of September (the first has two days), then six back before the summer
        assertThat(overSummer.schoolWeeksBack(4, LocalDate.of(2026, 9, 23))).contains(LocalDate.of(2026, 8, 31));
        assertThat(overSummer.schoolWeeksBack(10, LocalDate.of(2026, 9, 23))).contains(LocalDate.of(2026, 6, 8));
        assertThat(overSummer.schoolWeeksBack(1, LocalDate.of(2026, 8, 10))).contains(LocalDate.of(2026, 7, 13));
        assertThat(overSummer.schoolWeeksBack(99, LocalDate.of(2026, 9, 23))).contains(LocalDate.of(2026, 6, 8));
        assertThat(overSummer.schoolWeeksBack(10, LocalDate.of(2026, 6, 1))).isEmpty();
    }

    @Test
    void usesTheSchoolsOwnTermsWhereThereAreThree() {
        assertThat(THREE_TERMS.terms(YEAR))
                .containsExactly(
                        new Term(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 3)),
                        new Term(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 4, 11)),
                        new Term(LocalDate.of(2027, 4, 12), LocalDate.of(2027, 8, 31)));
        assertThat(THREE_TERMS.termOf(LocalDate.of(2027, 2, 15)).from()).isEqualTo(LocalDate.of(2027, 1, 4));
    }

    @Test
    void usesTheStatutoryPeriodsElsewhere() {
        SchoolDays fiveTerms = SchoolDays.of(
                weekdays(
                        day -> true,
                        "2026-09-02/2026-10-16",
                        "2026-11-02/2026-12-18",
                        "2027-01-11/2027-02-12",
                        "2027-03-01/2027-04-09",
                        "2027-05-03/2027-07-21"),
                List.of());
        SchoolDays registersOnly = SchoolDays.of(
                List.of(),
                weekdays(day -> true, "2026-09-02/2026-12-18", "2027-01-04/2027-03-25", "2027-04-12/2027-07-21"));
        List<Term> statutory = List.of(
                new Term(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 12, 31)),
                new Term(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 29)),
                new Term(LocalDate.of(2027, 3, 30), LocalDate.of(2027, 8, 31)));
        assertThat(fiveTerms.terms(YEAR)).isEqualTo(statutory);
        assertThat(registersOnly.terms(YEAR)).isEqualTo(statutory);
        assertThat(SchoolDays.none().terms(YEAR)).isEqualTo(statutory);
    }

    @Test
    void laysHalfDaysTwoADayAndLeavesOutInset() {
        assertThat(THREE_TERMS.layHalfDays(LocalDate.of(2026, 11, 6), 3, 2))
                .containsExactly(
                        java.util.Map.entry(LocalDate.of(2026, 11, 6), 2),
                        java.util.Map.entry(LocalDate.of(2026, 11, 10), 1));
        assertThat(THREE_TERMS.layHalfDays(LocalDate.of(2026, 11, 6), 3, 1))
                .containsOnlyKeys(LocalDate.of(2026, 11, 6), LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 11));
        assertThat(THREE_TERMS.layHalfDays(LocalDate.of(2026, 11, 7), 2, 2))
                .containsOnlyKeys(LocalDate.of(2026, 11, 10));
        assertThat(THREE_TERMS.layHalfDays(LocalDate.of(2026, 11, 6), 0, 2)).isEmpty();
    }

    @Test
    void laysHalfDaysOnWeekdaysWhereNothingIsKnown() {
        assertThat(THREE_TERMS.layHalfDays(LocalDate.of(2027, 7, 21), 4, 2))
                .containsOnlyKeys(LocalDate.of(2027, 7, 21), LocalDate.of(2027, 7, 22));
        assertThat(SchoolDays.none().layHalfDays(LocalDate.of(2026, 11, 6), 4, 2))
                .containsOnlyKeys(LocalDate.of(2026, 11, 6), LocalDate.of(2026, 11, 9));
        SchoolDays gap =
                SchoolDays.of(weekdays(day -> true, "2024-09-02/2025-07-18", "2026-09-02/2027-07-21"), List.of());
        assertThat(gap.layHalfDays(LocalDate.of(2025, 7, 18), 4, 2))
                .containsOnlyKeys(LocalDate.of(2025, 7, 18), LocalDate.of(2025, 8, 1));
    }

    @Test
    void takesRegistersOnlyForAYearWithoutACalendar() {
        SchoolDays days = SchoolDays.of(
                List.of(LocalDate.of(2026, 8, 28), LocalDate.of(2026, 9, 1)),
                List.of(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 9, 2)));
        assertThat(days.isSchoolDay(LocalDate.of(2026, 7, 1))).isTrue();
        assertThat(days.isSchoolDay(LocalDate.of(2026, 8, 28))).isTrue();
        assertThat(days.isSchoolDay(LocalDate.of(2026, 9, 2))).isFalse();
        assertThat(days.count(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1)))
                .isEqualTo(3);
    }
}
