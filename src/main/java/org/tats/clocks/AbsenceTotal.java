package org.tats.clocks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tats.registry.AcademicYear;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilSchool;

/**
 * The one way in which clocks on absence work: sessions with certain marks, within compulsory school age, added up over
 * the academic year or over the last school weeks, this week included. They differ in marks and window.
 */
final class AbsenceTotal implements ClockRule {

    private final String id;
    private final Predicate<MarkCode> counted;
    private final @Nullable ArrangementKind answeredBy;

    AbsenceTotal(String id, Predicate<MarkCode> counted) {
        this(id, counted, null);
    }

    /** @param answeredBy what records that the total was considered; it is owed no more then */
    AbsenceTotal(String id, Predicate<MarkCode> counted, @Nullable ArrangementKind answeredBy) {
        this.id = id;
        this.counted = counted;
        this.answeredBy = answeredBy;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        var age = facts.pupil().compulsorySchoolAge();
        if (!age.contains(asOf)) {
            return List.of();
        }
        LocalDate from = from(facts, asOf, clock);
        List<CountedDay> days = days(facts.pupil().marks(), from.isBefore(age.from()) ? age.from() : from, asOf);
        // the last weeks move on every Monday, and are one running all the same
        String key = clock.number("schoolWeeks").isPresent() ? "last weeks" : from.toString();
        return days.isEmpty() ? List.of() : List.of(answered(facts, Readings.total(clock, key, days, asOf)));
    }

    private Reading answered(ClockFacts facts, Reading total) {
        if (answeredBy == null) {
            return total;
        }
        return facts.arrangements(answeredBy, total.asOf()).stream()
                .map(Arrangement::from)
                .filter(on -> total.start().filter(start -> !on.isBefore(start)).isPresent())
                .min(LocalDate::compareTo)
                .map(total::doneOn)
                .orElse(total);
    }

    private static LocalDate from(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        OptionalInt weeks = clock.number("schoolWeeks");
        return weeks.isEmpty()
                ? AcademicYear.of(asOf).first()
                : PupilSchool.days(facts.pupil(), asOf)
                        .schoolWeeksBack(weeks.getAsInt(), asOf)
                        .orElse(asOf);
    }

    private List<CountedDay> days(MarkLine marks, LocalDate from, LocalDate asOf) {
        List<CountedDay> days = new ArrayList<>();
        int end = marks.after(asOf);
        for (int morning = marks.from(from); morning < end; morning += 2) {
            int halfDays =
                    (counted.test(marks.mark(morning)) ? 1 : 0) + (counted.test(marks.mark(morning + 1)) ? 1 : 0);
            if (halfDays > 0) {
                days.add(new CountedDay(marks.dateOf(morning), halfDays));
            }
        }
        return days;
    }
}
