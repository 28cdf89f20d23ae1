package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.registry.AcademicYear;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilFacts;

/**
 * I-10 and I-15: 20 or 30 sessions (10 or 15 days) of illness in the academic year; compulsory school age. I-10 is there
 * until I-15 is, so that there is one flag at a time.
 */
final class LongIllness implements FlagRule {

    private final String rule;

    LongIllness(String rule) {
        this.rule = rule;
    }

    @Override
    public String id() {
        return rule;
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        LocalDate from = AcademicYear.of(asOf).first();
        int least = threshold.number("sessions");
        int fewerThan = threshold.parameters().getOrDefault("fewerThan", Integer.MAX_VALUE);
        MarkLine marks = facts.marks();
        if (!facts.compulsorySchoolAge().contains(asOf)
                || marks.counts(from, asOf).authorised() < least) {
            return List.of();
        }
        int sessions = marks.count(MarkCode.I, from, asOf);
        if (sessions < least || sessions >= fewerThan) {
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
                "%d sessions coded I from %s to %s; the rule starts at %d%s."
                        .formatted(
                                sessions,
                                Dates.full(from),
                                Dates.full(asOf),
                                least,
                                fewerThan == Integer.MAX_VALUE ? "" : ", and another from " + fewerThan),
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
