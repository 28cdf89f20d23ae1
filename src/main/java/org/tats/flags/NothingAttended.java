package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.registry.MarkClass;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkLine;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;
import org.tats.registry.SchoolDays;
import org.tats.registry.Session;

/**
 * NIL-15: on roll and of compulsory school age for all of the last 15 school days, nothing attended, and at least 20 of
 * the 30 sessions possible or coded Q or Y. D is left to the other registration; X and Z are no sessions that were owed.
 */
final class NothingAttended implements FlagRule {

    @Override
    public String id() {
        return "NIL-15";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        SchoolDays days = PupilSchool.days(facts, asOf);
        List<LocalDate> window = days.last(threshold.number("schoolDays"), asOf);
        if (window.size() < threshold.number("schoolDays") || !owed(facts, window)) {
            return List.of();
        }
        LocalDate from = window.getFirst();
        MarkLine marks = facts.marks();
        if (marks.counts(from, asOf).attended() > 0) {
            return List.of();
        }
        int counted = window.stream().mapToInt(day -> counted(marks, day)).sum();
        if (counted < threshold.number("sessions")) {
            return List.of();
        }
        LocalDate since = firstMissed(facts, days, asOf);
        int schoolDays = days.count(since, asOf);
        return List.of(new Finding(
                id(),
                threshold.version(),
                since.toString(),
                true,
                since,
                "No attended session for %d school days, since %s.".formatted(schoolDays, Dates.near(since, asOf)),
                new Inputs()
                        .put("attended", 0)
                        .put("sessions", counted)
                        .put("schoolDaysSince", schoolDays)
                        .period(from, asOf)
                        .values(),
                "0 attended of %d sessions that were possible, or coded Q or Y, in the last %d school days from %s to %s."
                        .formatted(counted, window.size(), Dates.full(from), Dates.full(asOf)),
                List.of()));
    }

    /** On a roll and of compulsory school age on every day of the window. */
    private static boolean owed(PupilFacts facts, List<LocalDate> window) {
        return facts.compulsorySchoolAge().contains(window.getFirst())
                && facts.compulsorySchoolAge().contains(window.getLast())
                && window.stream().allMatch(day -> onRoll(facts, day));
    }

    private static boolean onRoll(PupilFacts facts, LocalDate date) {
        return facts.enrolments().stream().anyMatch(enrolment -> enrolment.covers(date));
    }

    private static int counted(MarkLine marks, LocalDate day) {
        return (counts(marks.mark(day, Session.AM)) ? 1 : 0) + (counts(marks.mark(day, Session.PM)) ? 1 : 0);
    }

    private static boolean counts(MarkCode mark) {
        return mark.possible() || (mark.markClass() == MarkClass.NOT_POSSIBLE && mark != MarkCode.X);
    }

    /** The day of the first session after the last attended one, or after the register begins, with the pupil on roll. */
    private static LocalDate firstMissed(PupilFacts facts, SchoolDays days, LocalDate asOf) {
        MarkLine marks = facts.marks();
        int attended = marks.lastAttended(marks.after(asOf));
        if (attended >= 0 && marks.sessionOf(attended) == Session.AM) {
            return marks.dateOf(attended);
        }
        LocalDate before =
                attended >= 0 ? marks.dateOf(attended) : marks.first().minusDays(1);
        LocalDate day = days.plusSchoolDays(before, 1).orElseThrow();
        while (!onRoll(facts, day)) {
            day = days.plusSchoolDays(day, 1).orElseThrow();
        }
        return day;
    }
}
