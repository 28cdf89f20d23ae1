package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextsTests {

    private final DateTexts dates = new DateTexts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-02",
                "2026-11-02T00:00:00",
                "2026-11-02 00:00:00",
                "2026-Nov-02 00:00:00",
                "2026-nov-2",
                "02/11/2026",
                "2/11/2026",
                "02-11-2026",
                "02/11/2026 00:00"
            })
    void readsTheWaysInWhichFilesWriteADay(String text) {
        assertThat(dates.read(text)).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "31/02/2026",
                "11/20/2026",
                "20/11/26",
                "20261120",
                "45981",
                "2026-Foo-02",
                "tomorrow",
                "2026-11-02 and",
                "0000-00-00",
                "٢٠٢٦-١١-٠٢"
            })
    void takesNothingElse(String text) {
        assertThat(dates.read(text)).isNull();
    }
}
