package org.tats.ebsna.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tats.common.RuleBroken;

/** Times as people type them. */
class ContactTimeTests {

    @ParameterizedTest
    @CsvSource({
        "9:30, 09:30",
        "9.30, 09:30",
        "930, 09:30",
        "14:05, 14:05",
        "2:05pm, 14:05",
        "2 PM, 14:00",
        "12am, 00:00",
        "12pm, 12:00",
        "9, 09:00"
    })
    void isReadAsTyped(String typed, LocalTime time) {
        assertThat(ContactTime.read(typed)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "half nine", "25:00", "9:61", "13pm", "0am", "9:3"})
    void isRefusedWhenItIsNoTime(String typed) {
        assertThatThrownBy(() -> ContactTime.read(typed)).isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @CsvSource({"09:05, 9:05", "14:30, 14:30"})
    void isWrittenAsItIsRead(LocalTime time, String words) {
        assertThat(ContactTime.words(time)).isEqualTo(words);
    }
}
