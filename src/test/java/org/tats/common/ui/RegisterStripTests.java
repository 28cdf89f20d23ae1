package org.tats.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterStripTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);

    private final List<RegisterStrip.Week> weeks = List.of(
            RegisterStrip.Week.of(MONDAY, 1, false),
            RegisterStrip.Week.of(MONDAY.plusWeeks(1), 0.5, true),
            RegisterStrip.Week.without(MONDAY.plusWeeks(2)),
            RegisterStrip.Week.of(MONDAY.plusWeeks(3), 0.8, false));

    @Test
    void saysTheFirstTheLowestAndTheLatestWeek() {
        assertThat(StripSentence.of(weeks))
                .isEqualTo("Attendance by school week: 100.0% in the week of 12 October, lowest 50.0% in the week of"
                        + " 19 October, latest 80.0% in the week of 2 November."
                        + " Suspended in the week of 19 October.");
    }

    @Test
    void saysThatNothingHasArrived() {
        assertThat(StripSentence.of(List.of(RegisterStrip.Week.without(MONDAY))))
                .isEqualTo("No attendance has arrived.");
    }

    @Test
    void drawsOneBarPerWeekAndAGapForAHoliday() {
        RegisterStrip strip = new RegisterStrip(weeks);

        assertThat(strip.getElement().getChildCount()).isEqualTo(4);
        assertThat(strip.getElement().getChild(1).getClassList()).contains("mark");
        assertThat(strip.getElement().getChild(1).getChild(0).getStyle().get("height"))
                .isEqualTo("50.0%");
        assertThat(strip.getElement().getChild(2).getClassList()).contains("gap");
        assertThat(strip.getElement().getAttribute("role")).isEqualTo("img");
    }
}
