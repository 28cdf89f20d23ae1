package org.tats.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuickDateTests {

    /** A Thursday. */
    private static final LocalDate FROM = LocalDate.of(2026, 11, 12);

    @ParameterizedTest
    @CsvSource({
        "2w, 2026-11-26",
        "5 weeks, 2026-12-17",
        "3d, 2026-11-15",
        "1m, 2026-12-12",
        "today, 2026-11-12",
        "Tomorrow, 2026-11-13",
        "fri, 2026-11-13",
        "Friday, 2026-11-13",
        "thu, 2026-11-19",
        "26 nov, 2026-11-26",
        "26nov, 2026-11-26",
        "26th November, 2026-11-26",
        "26 nov 2027, 2027-11-26",
        "26/11, 2026-11-26",
        "26/11/2026, 2026-11-26",
        "26.11.26, 2026-11-26",
        "2026-11-26, 2026-11-26",
        "12 nov, 2026-11-12",
        "11 nov, 2027-11-11",
        "3/1, 2027-01-03",
        "29 feb, 2028-02-29",
    })
    void resolvesWhatIsTypedAgainstTheDayOfTyping(String typed, LocalDate meant) {
        assertThat(QuickDate.parse(typed, FROM)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2",
                "w",
                "fr",
                "soon",
                "31 nov",
                "32/1",
                "29/2/2027",
                "26 nov 202",
                "0/0",
                "2w x",
                "12/13"
            })
    void guessesNothing(String typed) {
        assertThat(QuickDate.parse(typed, FROM)).isEmpty();
    }

    @Test
    void meansNextWeekWhenTheWeekdayIsToday() {
        assertThat(QuickDate.parse("thursday", FROM)).contains(FROM.plusWeeks(1));
    }
}
