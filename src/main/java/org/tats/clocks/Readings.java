package org.tats.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tats.clocks.spi.Span;

/** The arithmetic of clocks: a pure function of the definition, the facts, the calendar and the date. */
public final class Readings {

    private Readings() {}

    /** A clock that starts with a fact and counts days of the calendar from there. */
    public static Reading of(ClockDefinition clock, Span span, ClockDays days, LocalDate asOf) {
        Optional<LocalDate> due = clock.length() < 0
                ? before(days, span.start(), -clock.length())
                : reached(clock, span, days, asOf, clock.lengthHalfDays() / 2);
        // what is owed before the fact has no days to count from it
        List<LocalDate> passed = clock.length() < 0 ? List.of() : days.between(from(clock, span), end(span, asOf));
        List<CountedDay> counted = passed.stream()
                .filter(day -> !span.paused(day, asOf))
                .map(day -> new CountedDay(day, 2))
                .toList();
        ClockState state = state(clock, span, counted.size() * 2, due, asOf);
        String missing = state == ClockState.UNKNOWN ? "The school's calendar does not reach far enough." : "";
        return new Reading(clock, span.key(), asOf, state, Optional.of(span.start()), counted, due, missing);
    }

    /** A clock that adds up days that a register or a list of suspensions holds; it is due once they come to its length. */
    public static Reading total(ClockDefinition clock, String key, List<CountedDay> counted, LocalDate asOf) {
        int sum = 0;
        LocalDate due = null;
        for (CountedDay day : counted) {
            sum += day.halfDays();
            if (due == null && sum >= clock.lengthHalfDays()) {
                // numbers that are lower from a day on are not reached before that day
                due = day.date().isBefore(clock.validFrom()) ? clock.validFrom() : day.date();
            }
        }
        ClockState state =
                due != null ? ClockState.RED : sum >= clock.amberHalfDays() ? ClockState.AMBER : ClockState.GOING;
        Optional<LocalDate> start = counted.stream().findFirst().map(CountedDay::date);
        return new Reading(clock, key, asOf, state, start, counted, Optional.ofNullable(due), "");
    }

    private static ClockState state(
            ClockDefinition clock, Span span, int halfDays, Optional<LocalDate> due, LocalDate asOf) {
        LocalDate stop = span.stop();
        if (stop != null && !stop.isAfter(asOf)) {
            return due.filter(stop::isAfter).isPresent() ? ClockState.LATE : ClockState.MET;
        }
        LocalDate ended = span.ended();
        if (ended != null && !ended.isAfter(asOf)) {
            return ClockState.ENDED;
        }
        if (due.isEmpty()) {
            return ClockState.UNKNOWN;
        }
        if (!asOf.isBefore(due.get())) {
            return ClockState.RED;
        }
        if (span.paused(asOf, asOf)) {
            return ClockState.PAUSED;
        }
        return halfDays >= clock.amberHalfDays() ? ClockState.AMBER : ClockState.GOING;
    }

    /** The day on which so many days have counted, pauses left out. */
    private static Optional<LocalDate> reached(
            ClockDefinition clock, Span span, ClockDays days, LocalDate asOf, int number) {
        Optional<LocalDate> day = Optional.of(from(clock, span));
        int left = number;
        while (day.isPresent() && left > 0) {
            day = days.next(day.get());
            if (day.filter(counted -> !span.paused(counted, asOf)).isPresent()) {
                left--;
            }
        }
        return day;
    }

    private static Optional<LocalDate> before(ClockDays days, LocalDate start, int number) {
        Optional<LocalDate> day = Optional.of(start);
        for (int i = 0; i < number && day.isPresent(); i++) {
            day = days.previous(day.get());
        }
        return day;
    }

    /** The day after which counting begins. */
    private static LocalDate from(ClockDefinition clock, Span span) {
        return clock.startCounts() ? span.start().minusDays(1) : span.start();
    }

    private static LocalDate end(Span span, LocalDate asOf) {
        LocalDate end = asOf;
        for (LocalDate last : stops(span)) {
            end = last.isBefore(end) ? last : end;
        }
        return end;
    }

    private static List<LocalDate> stops(Span span) {
        List<LocalDate> stops = new ArrayList<>(2);
        Optional.ofNullable(span.stop()).ifPresent(stops::add);
        Optional.ofNullable(span.ended()).ifPresent(stops::add);
        return stops;
    }
}
