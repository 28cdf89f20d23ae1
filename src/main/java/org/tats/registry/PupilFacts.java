package org.tats.registry;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * What a rule may see of one pupil. It holds no sex, ethnicity, language, address or free meals on purpose, so that no
 * rule can use them.
 *
 * @param upn null for a child whom somebody opened by hand and no file has brought yet
 * @param homeLa code of the authority in whose area the child lives ({@link OurAuthority})
 * @param marks the registers of all schools in one line
 * @param suspensions those that stand, in order of start; cancelled ones are in {@code cancelled}
 * @param arrangements where the child was instead of full-time school, in order of start
 * @param calendars the school days of every school that occurs here
 */
public record PupilFacts(
        PupilId pupil,
        @Nullable Upn upn,
        LocalDate dateOfBirth,
        int homeLa,
        SenProvision senProvision,
        List<Enrolment> enrolments,
        MarkLine marks,
        List<Suspension> suspensions,
        List<Suspension> cancelled,
        List<ExclusionConsideration> considerations,
        List<StatusSpell> statuses,
        List<Arrangement> arrangements,
        SchoolCalendars calendars) {

    private static final Comparator<Enrolment> LATEST = Comparator.comparing(Enrolment::entry)
            .thenComparing(e -> -e.school().value());

    public PupilFacts {
        enrolments = List.copyOf(enrolments);
        suspensions = List.copyOf(suspensions);
        cancelled = List.copyOf(cancelled);
        considerations = List.copyOf(considerations);
        statuses = List.copyOf(statuses);
        arrangements = List.copyOf(arrangements);
    }

    /** The school on whose roll the pupil was that day; of two, the one entered later. */
    public Optional<SchoolUrn> schoolAt(LocalDate date) {
        return enrolments.stream()
                .filter(enrolment -> enrolment.covers(date))
                .max(LATEST)
                .map(Enrolment::school);
    }

    /** The school days of {@link #schoolAt}; none when the pupil was on no roll. */
    public SchoolDays schoolDaysAt(LocalDate date) {
        return schoolAt(date).map(calendars::of).orElseGet(SchoolDays::none);
    }

    public CompulsorySchoolAge compulsorySchoolAge() {
        return CompulsorySchoolAge.of(dateOfBirth);
    }

    public boolean hasStatus(PupilStatus status, LocalDate date) {
        return statuses.stream().anyMatch(spell -> spell.status() == status && spell.covers(date));
    }

    /** The half days of a suspension by date, on the school days of the school that gave it. */
    public NavigableMap<LocalDate, Integer> halfDays(Suspension suspension) {
        return calendars
                .of(suspension.school())
                .layHalfDays(
                        suspension.start(),
                        suspension.sessions(),
                        suspension.category().halfDaysPerDay());
    }

    /**
     * Half days out in the term of a date, by the terms of the school at that date, over all schools: of each suspension
     * (lunchtimes too) that started by then and stands, all half days that lie in the term.
     */
    public int halfDaysOutInTerm(LocalDate asOf) {
        Term term = schoolDaysAt(asOf).termOf(asOf);
        return halfDaysOut(asOf, term.from(), term.to());
    }

    /** Half days out in the academic year of a date, over all schools, against the limit of 45 days. */
    public int halfDaysOutInYear(LocalDate asOf) {
        return daysOutInYear(asOf).values().stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * The half days of {@link #halfDaysOutInYear} by date: of each suspension (lunchtimes too) that started by then and
     * stands, and the days already out when a suspension or permanent exclusion was cancelled.
     */
    public NavigableMap<LocalDate, Integer> daysOutInYear(LocalDate asOf) {
        AcademicYear year = AcademicYear.of(asOf);
        NavigableMap<LocalDate, Integer> days = new TreeMap<>();
        suspensions.stream()
                .filter(suspension -> suspension.category() != SuspensionCategory.PERM)
                .filter(suspension -> !suspension.start().isAfter(asOf))
                .forEach(suspension -> add(halfDays(suspension), year.first(), year.last(), days));
        cancelled.stream()
                .filter(suspension -> !suspension.start().isAfter(asOf))
                .forEach(suspension -> addBeforeCancelling(suspension, year, days));
        return days;
    }

    private int halfDaysOut(LocalDate asOf, LocalDate from, LocalDate to) {
        return suspensions.stream()
                .filter(suspension -> suspension.category() != SuspensionCategory.PERM)
                .filter(suspension -> !suspension.start().isAfter(asOf))
                .filter(suspension -> !suspension.start().isAfter(to))
                .mapToInt(suspension -> sum(halfDays(suspension), from, to))
                .sum();
    }

    private void addBeforeCancelling(Suspension suspension, AcademicYear year, NavigableMap<LocalDate, Integer> days) {
        LocalDate cancelledOn = suspension.cancelledOn();
        if (cancelledOn == null || !cancelledOn.isAfter(suspension.start())) {
            return;
        }
        LocalDate lastOut = cancelledOn.minusDays(1).isAfter(year.last()) ? year.last() : cancelledOn.minusDays(1);
        NavigableMap<LocalDate, Integer> out = halfDays(suspension);
        if (suspension.category() == SuspensionCategory.PERM) {
            out = new TreeMap<>();
            for (LocalDate day : calendars.of(suspension.school()).between(suspension.start(), lastOut)) {
                out.put(day, 2);
            }
        }
        add(out, year.first(), lastOut, days);
    }

    private static void add(
            NavigableMap<LocalDate, Integer> out, LocalDate from, LocalDate to, NavigableMap<LocalDate, Integer> days) {
        if (!to.isBefore(from)) {
            out.subMap(from, true, to, true).forEach((day, halfDays) -> days.merge(day, halfDays, Integer::sum));
        }
    }

    private static int sum(NavigableMap<LocalDate, Integer> halfDays, LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? 0
                : halfDays.subMap(from, true, to, true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
    }
}
