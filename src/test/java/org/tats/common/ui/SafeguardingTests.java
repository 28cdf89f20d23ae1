package org.tats.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class SafeguardingTests {

    @Test
    void saysTheNumbersThatAreSet() {
        assertThat(new SafeguardingSettings("0151 496 0000", "").sentence())
                .isEqualTo(
                        "This may describe significant harm. Call the multi-agency safeguarding hub now, do not wait for"
                                + " the meeting: 0151 496 0000.");
        assertThat(new SafeguardingSettings("0151 496 0000", "0151 496 0001").sentence())
                .endsWith(": 0151 496 0000. Evenings and weekends: 0151 496 0001.");
    }

    @Test
    void saysWhatToDoWhereNoNumberIsSet() {
        assertThat(new SafeguardingSettings("", "").sentence())
                .endsWith("do not wait for the meeting. Your council’s number is not set here; use your own agency’s"
                        + " procedure.");
    }

    @Test
    void readsATimeAsPeopleWriteIt() {
        assertThat(HarmBlock.time("1:20pm")).contains(LocalTime.of(13, 20));
        assertThat(HarmBlock.time(" 12.05 AM ")).contains(LocalTime.of(0, 5));
        assertThat(HarmBlock.time("13:20")).contains(LocalTime.of(13, 20));
        assertThat(HarmBlock.time("9:00")).contains(LocalTime.of(9, 0));
    }

    @Test
    void takesNothingElseForATime() {
        assertThat(HarmBlock.time("now")).isEmpty();
        assertThat(HarmBlock.time("13:20pm")).isEmpty();
        assertThat(HarmBlock.time("24:00")).isEmpty();
        assertThat(HarmBlock.time("9:75")).isEmpty();
        assertThat(HarmBlock.time("")).isEmpty();
    }
}
