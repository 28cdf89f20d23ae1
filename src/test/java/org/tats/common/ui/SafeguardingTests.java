package org.tats.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

class SafeguardingTests {

    @Test
    void saysTheNumbersThatAreSet() {
        assertThat(new SafeguardingSettings("", "0151 496 0000", "").sentence())
                .isEqualTo(
                        "This may describe significant harm. Call the multi-agency safeguarding hub now, do not wait for"
                                + " the meeting: 0151 496 0000.");
        assertThat(new SafeguardingSettings("Children’s front door", "0151 496 0000", "0151 496 0001").sentence())
                .contains("Call Children’s front door now")
                .endsWith(": 0151 496 0000. Evenings and weekends: 0151 496 0001.");
    }

    @Test
    void saysWhatToDoWhereNoNumberIsSet() {
        assertThat(new SafeguardingSettings("", "", "").sentence())
                .endsWith("do not wait for the meeting. Your council’s number is not set here; use your own agency’s"
                        + " procedure.");
    }

    @Test
    void theDemonstrationShowsItsNumbers() throws IOException {
        PropertySource<?> demonstration = new YamlPropertySourceLoader()
                .load("demonstration", new ClassPathResource("application-demonstration.yml"))
                .getFirst();
        assertThat(new SafeguardingSettings(
                                setting(demonstration, "name"),
                                setting(demonstration, "number"),
                                setting(demonstration, "out-of-hours"))
                        .sentence())
                .contains("Call Bridgemere’s multi-agency safeguarding hub now")
                .contains("0151 496 0000")
                .contains("Evenings and weekends: 0151 496 0001");
    }

    private static String setting(PropertySource<?> source, String name) {
        return String.valueOf(source.getProperty("tats.safeguarding." + name));
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
