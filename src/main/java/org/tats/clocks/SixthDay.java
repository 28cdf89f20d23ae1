package org.tats.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tats.clocks.spi.Span;
import org.tats.registry.Enrolment;
import org.tats.registry.PupilFacts;
import org.tats.registry.SchoolDays;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;

/**
 * SIXTH-DAY: full-time education from the sixth consecutive school day. The school owes it in a suspension, or in several
 * that follow each other without a school day between, of more than 5 days in all; the home authority owes it after a
 * permanent exclusion. Day 1 is the first day out.
 */
final class SixthDay implements ClockRule {

    @Override
    public String id() {
        return "SIXTH-DAY";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        List<Reading> readings = new ArrayList<>();
        for (List<Suspension> run : runs(facts.pupil(), asOf)) {
            NavigableMap<LocalDate, Integer> days = laid(facts.pupil(), run);
            // due after n days means owed from more than n - 1 days
            if (days.values().stream().mapToInt(Integer::intValue).sum() > clock.lengthHalfDays() - 2) {
                readings.add(reading(facts, run, days.lastKey(), asOf, clock));
            }
        }
        Exclusions.permanent(facts, asOf)
                .forEach(exclusion -> readings.add(reading(facts, List.of(exclusion), null, asOf, clock)));
        return readings;
    }

    private static Reading reading(
            ClockFacts facts,
            List<Suspension> run,
            @Nullable LocalDate lastDayOut,
            LocalDate asOf,
            ClockDefinition clock) {
        Suspension first = run.getFirst();
        LocalDate provision = run.stream()
                .map(suspension -> facts.after(suspension).provisionFrom())
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> lastDayOut == null ? otherRoll(facts.pupil(), first) : Optional.empty())
                .orElse(null);
        LocalDate reinstated = facts.after(first).reinstatedOn();
        LocalDate back = lastDayOut == null ? reinstated : lastDayOut.plusDays(1);
        LocalDate ended = first.cancelled() ? first.cancelledOn() : back;
        var span = new Span(first.key(), first.start(), provision, ended, List.of());
        Reading reading = Readings.of(clock, span, Exclusions.days(facts, first), asOf);
        return first.cancelled() || reading.state() != ClockState.ENDED
                ? Exclusions.cancelled(first, reading)
                : reading.saying(
                        ClockState.ENDED,
                        lastDayOut == null ? "The governing board reinstated the pupil." : "The suspension is over.");
    }

    /** After a permanent exclusion: the first day on the roll of another school is education arranged, recorded or not. */
    private static Optional<LocalDate> otherRoll(PupilFacts pupil, Suspension exclusion) {
        return pupil.enrolments().stream()
                .filter(enrolment -> !enrolment.school().equals(exclusion.school()))
                .map(Enrolment::entry)
                .filter(entry -> entry.isAfter(exclusion.start()))
                .min(LocalDate::compareTo);
    }

    /** Suspensions (no lunchtimes) by unbroken runs of school days out. */
    private static List<List<Suspension>> runs(PupilFacts pupil, LocalDate asOf) {
        List<List<Suspension>> runs = new ArrayList<>();
        LocalDate lastOut = LocalDate.MIN;
        for (Suspension suspension : pupil.suspensions()) {
            if (suspension.category() != SuspensionCategory.SUSP
                    || suspension.start().isAfter(asOf)) {
                continue;
            }
            SchoolDays days = pupil.calendars().of(suspension.school());
            boolean follows = !runs.isEmpty()
                    && days.count(lastOut.plusDays(1), suspension.start().minusDays(1)) == 0;
            if (!follows) {
                runs.add(new ArrayList<>());
            }
            runs.getLast().add(suspension);
            NavigableMap<LocalDate, Integer> laid = pupil.halfDays(suspension);
            if (!laid.isEmpty() && laid.lastKey().isAfter(lastOut)) {
                lastOut = laid.lastKey();
            }
        }
        return runs;
    }

    private static NavigableMap<LocalDate, Integer> laid(PupilFacts pupil, List<Suspension> run) {
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        run.forEach(
                suspension -> pupil.halfDays(suspension).forEach((day, half) -> days.merge(day, half, Integer::sum)));
        return days;
    }
}
