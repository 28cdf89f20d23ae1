package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A running of a clock as it stands on a date, with the days that were counted.
 *
 * @param key of the running
 * @param start the day of the fact that started it; empty when that date is missing
 * @param counted the days that counted so far, in order of time
 * @param due the day by which it is owed; for a total, the day on which the total was reached. Empty when not reached or
 *     not known
 * @param missing what must be known first; also who owes it, why it is owed no more, or by which days it is counted. A
 *     sentence, or empty
 */
public record Reading(
        ClockDefinition clock,
        String key,
        LocalDate asOf,
        ClockState state,
        Optional<LocalDate> start,
        List<CountedDay> counted,
        Optional<LocalDate> due,
        String missing) {

    public Reading {
        counted = List.copyOf(counted);
    }

    /** A clock that should go and cannot, because a date is missing. */
    static Reading missing(ClockDefinition clock, String key, LocalDate asOf, String missing) {
        return new Reading(
                clock, key, asOf, ClockState.UNKNOWN, Optional.empty(), List.of(), Optional.empty(), missing);
    }

    /** The same, with what is owed done on that day; late when it was due before. */
    Reading doneOn(LocalDate day) {
        ClockState done = due.filter(day::isAfter).isPresent() ? ClockState.LATE : ClockState.MET;
        return new Reading(clock, key, asOf, done, start, counted, due, missing);
    }

    /** The same in another state, with what is to be said about that. */
    Reading saying(ClockState other, String words) {
        return new Reading(clock, key, asOf, other, start, counted, due, words);
    }

    /** Whether there is something to keep: a total below its amber point only says how often a child was away. */
    public boolean worthKeeping() {
        return state != ClockState.GOING || due.isPresent();
    }

    /** Half days counted so far. */
    public int halfDays() {
        return counted.stream().mapToInt(CountedDay::halfDays).sum();
    }

    /** Whether the day by which it was owed has passed and it is still owed. */
    public boolean overdue() {
        return state == ClockState.RED && due.filter(asOf::isAfter).isPresent();
    }
}
