package org.tats.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastWeekTests {

    @Test
    void meetsOnTheThursdaysOfSchoolWeeksOnly() {
        List<LocalDate> thursdays = PastWeek.upTo(LocalDate.of(2026, 11, 20), 0, 12).stream()
                .map(PastWeek::thursday)
                .toList();
        assertThat(thursdays)
                .hasSize(12)
                .startsWith(LocalDate.of(2026, 7, 9), LocalDate.of(2026, 7, 16), LocalDate.of(2026, 9, 10))
                .endsWith(LocalDate.of(2026, 11, 5), LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 19))
                .doesNotContain(LocalDate.of(2026, 10, 29));
    }

    @Test
    void metOnceInSevenSchoolWeeksBefore() {
        assertThat(PastWeek.upTo(LocalDate.of(2026, 11, 20), 2, 2))
                .extracting(PastWeek::thursday)
                .containsExactly(
                        LocalDate.of(2026, 6, 11),
                        LocalDate.of(2026, 9, 17),
                        LocalDate.of(2026, 11, 12),
                        LocalDate.of(2026, 11, 19));
    }

    @Test
    void looksAtTheDataUpToTheFridayBefore() {
        PastWeek week = PastWeek.upTo(LocalDate.of(2026, 11, 20), 0, 1).getFirst();
        assertThat(week.dataTo()).isEqualTo("2026-11-13");
        assertThat(week.monday(9, 0)).isEqualTo("2026-11-16T09:00");
    }
}
