package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.registry.AcademicYear;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilFacts;

/** I-15: 30 or more sessions (15 days) of illness in the academic year; compulsory school age. */
final class LongIllness implements FlagRule {

    @Override
    public String id() {
        return "I-15";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        LocalDate from = AcademicYear.of(asOf).first();
        int least = threshold.number("sessions");
        MarkLine marks = facts.marks();
        if (!facts.compulsorySchoolAge().contains(asOf)
                || marks.counts(from, asOf).authorised() < least) {
            return List.of();
        }
        int sessions = marks.count(MarkCode.I, from, asOf);
        if (sessions < least) {
            return List.of();
        }
        LocalDate since = since(facts, from, least);
        return List.of(new Finding(
                id(),
                threshold.version(),
                since.toString(),
                true,
                since,
                "%d sessions of illness (%s) since 1 September; a sickness return is due at 15 days."
                        .formatted(sessions, ReasonWords.days(sessions)),
                new Inputs().put("illness", sessions).period(from, asOf).values(),
                "%d sessions coded I from %s to %s; the rule starts at %d."
                        .formatted(sessions, Dates.full(from), Dates.full(asOf), least),
                Against.thisWeek(facts, asOf)));
    }

    /** Illness only adds up within a year, so the run starts with the last session needed, or with the age. */
    private static LocalDate since(PupilFacts facts, LocalDate from, int least) {
        MarkLine marks = facts.marks();
        int index = marks.from(from);
        for (int found = 0; found < least; index++) {
            found += marks.mark(index) == MarkCode.I ? 1 : 0;
        }
        LocalDate reached = marks.dateOf(index - 1);
        LocalDate age = facts.compulsorySchoolAge().from();
        return age.isAfter(reached) ? age : reached;
    }
}
