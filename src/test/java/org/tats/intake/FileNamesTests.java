package org.tats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that come with files are text for a list and never a place on a disk. */
class FileNamesTests {

    // v5.0.0-5.3.2
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "..\\..\\windows\\system.ini, system.ini",
        "C:\\Users\\someone\\week 47.csv, week 47.csv",
        "/absolute.csv, absolute.csv",
        "CON, CON",
        "file.csv:stream, file.csv:stream",
        "<img src=x onerror=alert(1)>, <img src=x onerror=alert(1)>"
    })
    void keepsTheLastPartAlone(String sent, String kept) {
        assertThat(FileNames.plain(sent)).isEqualTo(kept);
    }

    // v5.0.0-5.4.1
    @ParameterizedTest
    @ValueSource(strings = {"a\r\nSet-Cookie: x=1.csv", "a\0.csv", "gpj.\u202Evsc.exe", "a\u0085b", "\u200Ba"})
    void holdsNothingThatMovesAlongTheLineOrEndsIt(String sent) {
        assertThat(FileNames.plain(sent)).isNotEmpty().doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
    }

    @Test
    void isNeverEmptyAndNeverLong() {
        for (String nothing : new String[] {"", "/", "\\", " ", "a/", "\n"}) {
            assertThat(FileNames.plain(nothing)).isEqualTo("unnamed");
        }
        assertThat(FileNames.plain("x".repeat(10_000) + ".csv")).hasSize(200).endsWith(".csv");
    }
}
