package org.tats.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Puts a pupil's card together from the facts: the same facts and the same arithmetic as the rules use. */
final class PupilCards {

    private static final int RECENT_WEEKS = 4;

    private PupilCards() {}

    static PupilCard card(
            PupilQueries.Identity identity, PupilFacts facts, List<PupilCard.Status> statuses, LocalDate asOf) {
        PupilHit pupil = identity.pupil();
        AcademicYear year = AcademicYear.of(asOf);
        SchoolDays days = facts.schoolDaysAt(asOf);
        LocalDate recent = days.schoolWeeksBack(RECENT_WEEKS, asOf).orElse(year.first());
        return new PupilCard(
                pupil.pupil(),
                pupil.upn(),
                pupil.localReference(),
                pupil.surname(),
                pupil.forename(),
                pupil.dateOfBirth(),
                pupil.ncyear(),
                pupil.school(),
                pupil.schoolName(),
                identity.homeLa(),
                identity.senProvision(),
                identity.senNeed(),
                statuses,
                facts.marks().counts(year.first(), asOf),
                facts.marks().counts(recent, asOf),
                weeks(facts, year.previous().first(), asOf),
                facts.halfDaysOutInTerm(asOf),
                facts.halfDaysOutInYear(asOf),
                suspensions(facts, year.previous().first(), asOf),
                facts.compulsorySchoolAge().contains(asOf),
                asOf,
                facts.marks().lastMarked(asOf).orElse(null),
                false);
    }

    private static List<PupilCard.Week> weeks(PupilFacts facts, LocalDate from, LocalDate to) {
        Set<LocalDate> suspended = new HashSet<>();
        facts.suspensions().stream()
                .filter(event -> event.category() == SuspensionCategory.SUSP)
                .flatMap(event -> facts.halfDays(event).keySet().stream())
                .forEach(day -> suspended.add(monday(day)));
        List<PupilCard.Week> weeks = new ArrayList<>();
        for (LocalDate week = monday(from); !week.isAfter(to); week = week.plusWeeks(1)) {
            LocalDate sunday = week.plusDays(6);
            AttendanceCounts counts = facts.marks().counts(week, sunday.isAfter(to) ? to : sunday);
            weeks.add(new PupilCard.Week(
                    week, (int) counts.attended(), (int) counts.possible(), suspended.contains(week)));
        }
        return weeks;
    }

    private static List<Suspension> suspensions(PupilFacts facts, LocalDate from, LocalDate to) {
        return Stream.concat(facts.suspensions().stream(), facts.cancelled().stream())
                .filter(event -> !event.start().isBefore(from) && !event.start().isAfter(to))
                .sorted(Comparator.comparing(Suspension::start).reversed().thenComparing(Suspension::key))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
