package org.tats.flags;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.registry.AcademicYear;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilFacts;

/**
 * PTT-LATE: a part-time timetable (code C2) used on more than 30 school days of the academic year, or one that is recorded
 * and runs past its planned end; compulsory school age.
 */
final class PartTimeLate implements FlagRule {

    @Override
    public String id() {
        return "PTT-LATE";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        int most = threshold.number("schoolDays");
        if (!holds(facts, asOf, most)) {
            return List.of();
        }
        LocalDate from = AcademicYear.of(asOf).first();
        LocalDate since = Run.since(asOf, date -> holds(facts, date, most));
        int days = days(facts.marks(), asOf);
        Optional<Arrangement> late = pastItsEnd(facts, asOf);
        Inputs inputs = new Inputs().put("daysWithC2", days).period(from, asOf);
        late.map(Arrangement::plannedEnd).ifPresent(end -> inputs.put("plannedEnd", end));
        return List.of(new Finding(
                id(),
                threshold.version(),
                since.toString(),
                true,
                since,
                reason(days, most, late, asOf),
                inputs.values(),
                "%d school days with code C2 from %s to %s; the rule starts above %d, or past a planned end."
                        .formatted(days, Dates.full(from), Dates.full(asOf), most),
                against(facts, asOf, late)));
    }

    private static boolean holds(PupilFacts facts, LocalDate date, int most) {
        return facts.compulsorySchoolAge().contains(date)
                && (pastItsEnd(facts, date).isPresent() || days(facts.marks(), date) > most);
    }

    /** The recorded timetable that goes on after its planned end. */
    private static Optional<Arrangement> pastItsEnd(PupilFacts facts, LocalDate date) {
        return facts.arrangements().stream()
                .filter(arrangement -> arrangement.kind() == ArrangementKind.PART_TIME && arrangement.covers(date))
                .filter(arrangement -> {
                    LocalDate end = arrangement.plannedEnd();
                    return end != null && end.isBefore(date);
                })
                .findFirst();
    }

    /** Days of the academic year with code C2 in the morning, the afternoon or both. */
    private static int days(MarkLine marks, LocalDate asOf) {
        LocalDate from = AcademicYear.of(asOf).first();
        if (marks.count(MarkCode.C2, from, asOf) == 0) {
            return 0;
        }
        int days = 0;
        LocalDate last = LocalDate.MIN;
        for (int index = marks.from(from); index < marks.after(asOf); index++) {
            if (marks.mark(index) == MarkCode.C2 && !marks.dateOf(index).equals(last)) {
                last = marks.dateOf(index);
                days++;
            }
        }
        return days;
    }

    private static String reason(int days, int most, Optional<Arrangement> late, LocalDate asOf) {
        List<String> parts = new ArrayList<>();
        late.map(Arrangement::plannedEnd)
                .ifPresent(end -> parts.add(
                        "Part-time timetable still running, planned to end on " + Dates.near(end, asOf) + "."));
        if (days > most) {
            parts.add("Part-time timetable (C2) used on %d school days since 1 September; more than %d are late."
                    .formatted(days, most));
        }
        return String.join(" ", parts);
    }

    private static List<String> against(PupilFacts facts, LocalDate asOf, Optional<Arrangement> late) {
        List<String> sentences = new ArrayList<>();
        late.flatMap(arrangement -> arrangement.lastReview(asOf))
                .ifPresent(review -> sentences.add("It was reviewed on " + Dates.near(review, asOf) + "."));
        sentences.addAll(Against.thisWeek(facts, asOf));
        return sentences;
    }
}
