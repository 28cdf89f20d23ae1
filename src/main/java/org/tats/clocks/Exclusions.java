package org.tats.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tats.clocks.spi.Span;
import org.tats.common.Dates;
import org.tats.registry.PupilSchool;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;
import org.tats.registry.SuspensionLine;
import org.tats.registry.Term;

/** Which suspensions and permanent exclusions start a clock of the governing board. */
final class Exclusions {

    private Exclusions() {}

    /** Permanent ones that have begun, cancelled ones too. */
    static List<Suspension> permanent(ClockFacts facts, LocalDate asOf) {
        return Stream.concat(facts.pupil().suspensions().stream(), facts.pupil().cancelled().stream())
                .filter(exclusion -> exclusion.category() == SuspensionCategory.PERM)
                .filter(exclusion -> !exclusion.start().isAfter(asOf))
                .toList();
    }

    /** In each term so far, the suspension with which its days out came over so many half days. */
    static List<Suspension> crossing(ClockFacts facts, LocalDate asOf, int moreThanHalfDays) {
        var line = new SuspensionLine(facts.pupil());
        List<Suspension> crossing = new ArrayList<>();
        for (Term term : terms(facts, line, asOf)) {
            if (line.halfDays(asOf, term.from(), term.to()) > moreThanHalfDays) {
                crossing.add(line.reaching(moreThanHalfDays + 1, asOf, term.from(), term.to()));
            }
        }
        return crossing;
    }

    private static List<Term> terms(ClockFacts facts, SuspensionLine line, LocalDate asOf) {
        return line.started(LocalDate.MIN, asOf).stream()
                .flatMap(suspension -> facts.pupil().halfDays(suspension).keySet().stream())
                .map(day -> PupilSchool.days(facts.pupil(), day).termOf(day))
                .distinct()
                .toList();
    }

    /** A clock of permanent exclusions that runs from one step after it to another, unless it was cancelled. */
    static List<Reading> permanentFrom(
            ClockFacts facts,
            LocalDate asOf,
            ClockDefinition clock,
            Function<ExclusionSteps, @Nullable LocalDate> from,
            Function<ExclusionSteps, @Nullable LocalDate> to) {
        List<Reading> readings = new ArrayList<>();
        for (Suspension exclusion : permanent(facts, asOf)) {
            ExclusionSteps steps = facts.after(exclusion);
            LocalDate start = from.apply(steps);
            if (start != null && !start.isAfter(asOf)) {
                var span = new Span(exclusion.key(), start, to.apply(steps), exclusion.cancelledOn(), List.of());
                readings.add(cancelled(exclusion, Readings.of(clock, span, days(facts, exclusion), asOf)));
            }
        }
        return readings;
    }

    /** Says of what is owed no more that it was cancelled, if that is why. */
    static Reading cancelled(Suspension exclusion, Reading reading) {
        LocalDate on = exclusion.cancelledOn();
        return on == null || reading.state() != ClockState.ENDED
                ? reading
                : reading.saying(ClockState.ENDED, "Cancelled on " + Dates.full(on) + ".");
    }

    /** The days of the school that gave it. */
    static ClockDays days(ClockFacts facts, Suspension exclusion) {
        return ClockDays.of(facts.pupil().calendars().of(exclusion.school()));
    }
}
