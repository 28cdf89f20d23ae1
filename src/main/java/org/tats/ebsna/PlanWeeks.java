package org.tats.ebsna;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.registry.AttendanceCounts;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;
import org.tats.registry.SchoolDays;

/** Attendance by week with the steps achieved and the contacts in each: what the curve draws and success counts. */
final class PlanWeeks {

    /** How much of the time before a plan is shown. */
    static final int BEFORE = 12;

    private final PlanRow plan;
    private final LocalDate today;
    private final List<Step> ladder;
    private final List<ContactEntry> contacts;
    private final @Nullable PupilFacts facts;

    /** @param facts null when nothing is known of the pupil, or for who may not see the weeks */
    PlanWeeks(
            PlanRow plan, LocalDate today, List<Step> ladder, List<ContactEntry> contacts, @Nullable PupilFacts facts) {
        this.plan = plan;
        this.today = today;
        this.ladder = ladder;
        this.contacts = contacts;
        this.facts = facts;
    }

    /** The oldest first, up to the week of today, or in which the plan was closed. @param shown whether attendance is */
    List<PlanWeek> weeks(boolean shown) {
        LocalDate closed = plan.closedOn();
        LocalDate last = closed == null ? today : closed;
        LocalDate opened = monday(plan.openedOn());
        Set<LocalDate> suspended = shown ? suspended() : Set.of();
        SchoolDays days = facts == null ? SchoolDays.none() : PupilSchool.days(facts, last);
        List<PlanWeek> weeks = new ArrayList<>();
        for (LocalDate week = opened.minusWeeks(BEFORE); !week.isAfter(last); week = week.plusWeeks(1)) {
            boolean ofPlan = !week.isBefore(opened);
            int reached = reached(week);
            weeks.add(new PlanWeek(
                    week,
                    shown ? attendance(week, last) : AttendanceCounts.NONE,
                    suspended.contains(week),
                    achieved(week),
                    reached,
                    ofPlan,
                    ofPlan && (reached > 0 || (over(week, last) && isSchoolWeek(week, days)))));
        }
        return weeks;
    }

    private AttendanceCounts attendance(LocalDate week, LocalDate last) {
        LocalDate sunday = week.plusDays(6);
        return facts == null ? AttendanceCounts.NONE : facts.marks().counts(week, sunday.isAfter(last) ? last : sunday);
    }

    private boolean over(LocalDate week, LocalDate last) {
        return !plan.open() || week.plusDays(6).isBefore(last);
    }

    /** A week of which no calendar tells counts as one of school. */
    private static boolean isSchoolWeek(LocalDate week, SchoolDays days) {
        return days.isEmpty() || days.count(week, week.plusDays(6)) > 0;
    }

    private int reached(LocalDate week) {
        return (int) contacts.stream()
                .filter(contact -> contact.state() == ContactState.MADE)
                .filter(contact -> contact.with() == ContactWith.PUPIL || contact.with() == ContactWith.FAMILY)
                .filter(contact -> monday(Dates.date(contact.at())).equals(week))
                .count();
    }

    /** Each step once, in the week in which it was achieved first. */
    private List<Integer> achieved(LocalDate week) {
        return ladder.stream()
                .filter(step -> step.tries().stream()
                        .filter(tried -> tried.reached() == Reached.ACHIEVED)
                        .findFirst()
                        .filter(tried -> monday(tried.triedOn()).equals(week))
                        .isPresent())
                .map(Step::place)
                .toList();
    }

    private Set<LocalDate> suspended() {
        Set<LocalDate> mondays = new HashSet<>();
        if (facts != null) {
            PupilFacts known = facts;
            known.suspensions()
                    .forEach(event -> known.halfDays(event).keySet().forEach(day -> mondays.add(monday(day))));
        }
        return mondays;
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
