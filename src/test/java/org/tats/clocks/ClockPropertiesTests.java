package org.tats.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.tats.clocks.spi.Pause;
import org.tats.clocks.spi.Span;
import org.tats.common.Standing;
import org.tats.registry.SchoolDays;

/** What holds of every clock, whatever the calendar; each repetition is another random calendar. */
class ClockPropertiesTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2027, 7, 22);

    private final Random random = new Random();
    private Set<LocalDate> days = Set.of();

    @RepeatedTest(200)
    void aLaterStartNeverGivesAnEarlierDueDate(RepetitionInfo repetition) {
        begin(repetition);
        LocalDate start = someDay();
        LocalDate later = start.plusDays(random.nextInt(30));
        int length = 1 + random.nextInt(50);

        due(new Span("a", later, null), length)
                .ifPresent(due -> assertThat(due(new Span("a", start, null), length))
                        .hasValueSatisfying(first -> assertThat(first).isBeforeOrEqualTo(due)));
    }

    @RepeatedTest(200)
    void pausingSomeSchoolDaysMovesItByAsMany(RepetitionInfo repetition) {
        begin(repetition);
        Span plain = new Span("a", someDay(), null);
        int length = 1 + random.nextInt(20);
        Optional<LocalDate> due = due(plain, length);
        if (due.isEmpty()) {
            return;
        }
        LocalDate from = plain.start().plusDays(1 + random.nextInt(10));
        if (from.isAfter(due.get())) {
            return;
        }
        LocalDate to = from.plusDays(random.nextInt(12));
        var pause = new Pause(from, to.isAfter(due.get()) ? due.get() : to, "Random");
        int paused = (int) days.stream().filter(pause::covers).count();

        assertThat(due(new Span("a", plain.start(), null, null, List.of(pause)), length))
                .isEqualTo(schoolDays().plusSchoolDays(due.get(), paused));
    }

    @RepeatedTest(200)
    void anotherClosureNeverMovesItForward(RepetitionInfo repetition) {
        begin(repetition);
        Span span = new Span("a", someDay(), null);
        int length = 1 + random.nextInt(50);
        Optional<LocalDate> before = due(span, length);
        days.remove(days.stream().skip(random.nextInt(days.size())).findFirst().orElseThrow());

        due(span, length)
                .ifPresent(after -> assertThat(before)
                        .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(after)));
    }

    @RepeatedTest(200)
    void onTheDayItIsDueAsManyDaysHaveCountedAsItIsLong(RepetitionInfo repetition) {
        begin(repetition);
        Span span = new Span("a", someDay(), null);
        int length = 1 + random.nextInt(50);

        due(span, length).ifPresent(due -> {
            Reading reading = Readings.of(clock(length), span, ClockDays.of(schoolDays()), due);
            assertThat(reading.counted()).hasSize(length);
            assertThat(reading.counted().getLast().date()).isEqualTo(due);
            assertThat(reading.state()).isEqualTo(ClockState.RED);
        });
    }

    /** Weekdays with one in eight taken out, and a few weeks of holiday. */
    private void begin(RepetitionInfo repetition) {
        random.setSeed(repetition.getCurrentRepetition());
        days = FIRST.datesUntil(LAST)
                .filter(day -> day.getDayOfWeek().getValue() <= 5 && random.nextInt(8) > 0)
                .collect(Collectors.toCollection(TreeSet::new));
        for (int holiday = 0; holiday < 5; holiday++) {
            LocalDate from = FIRST.plusDays(random.nextInt(320));
            days.removeIf(day -> !day.isBefore(from) && day.isBefore(from.plusDays(10)));
        }
    }

    private LocalDate someDay() {
        return FIRST.plusDays(random.nextInt(300));
    }

    private SchoolDays schoolDays() {
        return SchoolDays.of(days, List.of());
    }

    private Optional<LocalDate> due(Span span, int length) {
        return Readings.of(clock(length), span, ClockDays.of(schoolDays()), LAST)
                .due();
    }

    private static ClockDefinition clock(int length) {
        return new ClockDefinition(
                "ANY",
                1,
                "Anything",
                CountedIn.SCHOOL_DAYS,
                0,
                length,
                Map.of(),
                false,
                Standing.LOCAL,
                "",
                true,
                FIRST,
                null);
    }
}
