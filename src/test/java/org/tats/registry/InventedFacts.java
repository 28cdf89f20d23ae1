package org.tats.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * Facts about one invented pupil, for tests of rules: on roll since September 2025, of compulsory school age, at a school
 * whose calendar is set by periods of Monday to Friday. Marks are set by date, morning and afternoon together.
 */
public final class InventedFacts {

    public static final SchoolUrn SCHOOL = new SchoolUrn(100_001);
    public static final SchoolUrn OTHER_SCHOOL = new SchoolUrn(100_002);

    private static final LocalDate AXIS = LocalDate.of(2024, 8, 1);
    private static final int SESSIONS = 3 * 366 * 2;

    private final char[] marks = new char[SESSIONS];
    private final TreeSet<LocalDate> calendar = new TreeSet<>();
    private final List<Enrolment> enrolments = new ArrayList<>();
    private final List<Suspension> suspensions = new ArrayList<>();
    private final List<ExclusionConsideration> considerations = new ArrayList<>();
    private final List<Arrangement> arrangements = new ArrayList<>();
    private final List<StatusSpell> statuses = new ArrayList<>();
    private LocalDate born = LocalDate.of(2014, 3, 1);
    private boolean withoutCalendar;

    public InventedFacts() {
        Arrays.fill(marks, ' ');
    }

    public InventedFacts born(String date) {
        born = LocalDate.parse(date);
        return this;
    }

    /** Adds Monday to Friday of a period, both days included, to the calendar. */
    public InventedFacts schoolDays(String from, String to) {
        eachWeekday(from, to, calendar::add);
        return this;
    }

    /** Takes a day out of the calendar: INSET, a strike, a holiday. */
    public InventedFacts noSchool(String date) {
        calendar.remove(LocalDate.parse(date));
        return this;
    }

    /** The school days so far come from the registers; no calendar is loaded. */
    public InventedFacts withoutCalendar() {
        withoutCalendar = true;
        return this;
    }

    public InventedFacts enrolled(SchoolUrn school, String entry, @Nullable String leaving) {
        enrolments.add(
                new Enrolment(school, LocalDate.parse(entry), leaving == null ? null : LocalDate.parse(leaving)));
        return this;
    }

    /** At a school with the number of its establishment, which an academy keeps. */
    public InventedFacts enrolledAt(int establishment, int urn, String entry, @Nullable String leaving) {
        enrolments.add(new Enrolment(
                new SchoolUrn(urn),
                LocalDate.parse(entry),
                leaving == null ? null : LocalDate.parse(leaving),
                establishment));
        return this;
    }

    public InventedFacts arranged(
            ArrangementKind kind, String from, @Nullable String plannedEnd, @Nullable String end) {
        arrangements.add(new Arrangement(
                ArrangementId.random(),
                kind,
                SCHOOL,
                null,
                LocalDate.parse(from),
                plannedEnd == null ? null : LocalDate.parse(plannedEnd),
                end == null ? null : LocalDate.parse(end),
                null,
                null,
                List.of(),
                null));
        return this;
    }

    public InventedFacts status(PupilStatus status, String from) {
        statuses.add(new StatusSpell(status, LocalDate.parse(from), null));
        return this;
    }

    /** The two marks of one day, as one-byte codes: {@code "/\\"}, {@code "II"}. */
    public InventedFacts mark(String date, String both) {
        return mark(LocalDate.parse(date), both);
    }

    public InventedFacts mark(LocalDate date, String both) {
        int index = (int) (date.toEpochDay() - AXIS.toEpochDay()) * 2;
        marks[index] = both.charAt(0);
        marks[index + 1] = both.charAt(1);
        return this;
    }

    /** The same two marks on every school day of a period. */
    public InventedFacts marks(String from, String to, String both) {
        eachWeekday(from, to, day -> {
            if (calendar.contains(day)) {
                mark(day, both);
            }
        });
        return this;
    }

    public InventedFacts suspended(String start, int halfDays) {
        return event(SuspensionCategory.SUSP, SCHOOL, start, halfDays, null, null);
    }

    public InventedFacts lunchtimes(String start, int lunchtimes) {
        return event(SuspensionCategory.LNCH, SCHOOL, start, lunchtimes, null, null);
    }

    public InventedFacts cancelled(String start, int halfDays, String cancelledOn) {
        return event(SuspensionCategory.SUSP, SCHOOL, start, halfDays, null, cancelledOn);
    }

    public InventedFacts excluded(String start, @Nullable String notice) {
        return event(SuspensionCategory.PERM, SCHOOL, start, 0, notice, null);
    }

    public InventedFacts event(
            SuspensionCategory category,
            SchoolUrn school,
            String start,
            int sessions,
            @Nullable String notice,
            @Nullable String cancelledOn) {
        suspensions.add(new Suspension(
                school,
                category,
                LocalDate.parse(start),
                sessions,
                List.of("DB"),
                notice == null ? null : LocalDate.parse(notice),
                cancelledOn == null ? null : LocalDate.parse(cancelledOn)));
        return this;
    }

    public InventedFacts considered(String statedOn, @Nullable String withdrawnOn) {
        considerations.add(new ExclusionConsideration(
                SCHOOL, LocalDate.parse(statedOn), withdrawnOn == null ? null : LocalDate.parse(withdrawnOn)));
        return this;
    }

    public PupilFacts facts() {
        List<Enrolment> roll =
                enrolments.isEmpty() ? List.of(new Enrolment(SCHOOL, LocalDate.of(2025, 9, 1), null)) : enrolments;
        Map<SchoolUrn, SchoolDays> days = new HashMap<>();
        SchoolDays own = withoutCalendar
                ? SchoolDays.of(List.of(), List.copyOf(calendar))
                : SchoolDays.of(List.copyOf(calendar), List.of());
        days.put(SCHOOL, own);
        days.put(OTHER_SCHOOL, own);
        return new PupilFacts(
                PupilId.random(),
                Upn.ofBody("876200026001"),
                born,
                876,
                SenProvision.N,
                roll,
                MarkLine.of(List.of(new MarkLine.Piece(AXIS, new String(marks)))),
                suspensions.stream().filter(event -> !event.cancelled()).toList(),
                suspensions.stream().filter(Suspension::cancelled).toList(),
                considerations,
                statuses,
                arrangements,
                new SchoolCalendars(days));
    }

    private static void eachWeekday(String from, String to, Consumer<LocalDate> action) {
        LocalDate last = LocalDate.parse(to);
        for (LocalDate day = LocalDate.parse(from); !day.isAfter(last); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                action.accept(day);
            }
        }
    }
}
