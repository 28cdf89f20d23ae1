package org.tats.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private static final Path PUBLISHED = Path.of("src/test/resources/clocks/bank-holidays.csv");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final WorkingDays days = new WorkingDays();

    /** The list was typed from what the government publishes, apart from the library. */
    @Test
    void knowsThePublishedBankHolidaysOfEnglandAndNoOthers() throws IOException {
        Set<LocalDate> published = Files.readAllLines(PUBLISHED).stream()
                .skip(1)
                .map(line -> LocalDate.parse(line, DATE))
                .collect(Collectors.toSet());
        LocalDate first = published.stream().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = published.stream().max(LocalDate::compareTo).orElseThrow();

        assertThat(first.datesUntil(last.plusDays(1)).filter(days::isBankHoliday))
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void putsASubstituteDayInPlaceOfAWeekend() {
        assertThat(days.isBankHoliday(LocalDate.of(2021, 12, 27))).isTrue();
        assertThat(days.isBankHoliday(LocalDate.of(2021, 12, 28))).isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2021, 12, 29))).isTrue();
    }

    @Test
    void knowsAProclaimedDay() {
        assertThat(days.isBankHoliday(LocalDate.of(2023, 5, 8))).isTrue();
        assertThat(days.isBankHoliday(LocalDate.of(2022, 9, 19))).isTrue();
    }

    @Test
    void hasTheHolidaysOfEnglandAndNotOfItsNeighbours() {
        assertThat(days.isBankHoliday(LocalDate.of(2027, 3, 29)))
                .as("Easter Monday")
                .isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 11, 30)))
                .as("St Andrew’s Day")
                .isTrue();
        assertThat(days.isWorkingDay(LocalDate.of(2027, 7, 12)))
                .as("Battle of the Boyne")
                .isTrue();
    }

    @Test
    void doesNotWorkAtWeekends() {
        assertThat(days.isWorkingDay(LocalDate.of(2026, 11, 21))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 11, 22))).isFalse();
        assertThat(days.isWorkingDay(LocalDate.of(2026, 11, 23))).isTrue();
    }

    @Test
    void countsOverWeekendsAndBankHolidays() {
        LocalDate christmasEve = LocalDate.of(2026, 12, 24);

        assertThat(days.after(christmasEve, 1)).isEqualTo(LocalDate.of(2026, 12, 29));
        assertThat(days.after(LocalDate.of(2026, 11, 20), 2)).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void saysWhichHolidayItIs() {
        assertThat(days.bankHolidays(2026)).containsEntry(LocalDate.of(2026, 12, 25), "Christmas");
    }
}
