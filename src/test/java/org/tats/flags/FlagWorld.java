package org.tats.flags;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.registry.AttendanceLoader;
import org.tats.registry.CalendarKind;
import org.tats.registry.CalendarLoader;
import org.tats.registry.CalendarRow;
import org.tats.registry.MarkCode;
import org.tats.registry.MarkRow;
import org.tats.registry.PupilLoader;
import org.tats.registry.PupilRow;
import org.tats.registry.RegistryKeys;
import org.tats.registry.SchoolLoader;
import org.tats.registry.SchoolPhase;
import org.tats.registry.SchoolRow;
import org.tats.registry.SenProvision;
import org.tats.registry.Session;
import org.tats.registry.SuspensionCategory;
import org.tats.registry.SuspensionLoader;
import org.tats.registry.SuspensionReason;
import org.tats.registry.SuspensionRow;
import org.tats.registry.Upn;

/** Loads invented schools, pupils and facts by the doors that files come through, and looks at the flags table. */
@Repository
@Transactional
public class FlagWorld {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final SchoolLoader schools;
    private final CalendarLoader calendars;
    private final PupilLoader pupils;
    private final SuspensionLoader suspensions;
    private final AttendanceLoader attendance;
    private final RegistryKeys keys;
    private final JdbcClient jdbc;

    FlagWorld(
            SchoolLoader schools,
            CalendarLoader calendars,
            PupilLoader pupils,
            SuspensionLoader suspensions,
            AttendanceLoader attendance,
            RegistryKeys keys,
            JdbcClient jdbc) {
        this.schools = schools;
        this.calendars = calendars;
        this.pupils = pupils;
        this.suspensions = suspensions;
        this.attendance = attendance;
        this.keys = keys;
        this.jdbc = jdbc;
    }

    /** A new school with a calendar from September to December 2026. */
    public SchoolUrn school() {
        SchoolUrn urn = schoolWithoutCalendar();
        List<CalendarRow> days = new ArrayList<>();
        weekdays("2026-09-02", "2026-12-18")
                .forEach(day -> days.add(new CalendarRow(
                        urn,
                        day,
                        day.isAfter(LocalDate.of(2026, 10, 23)) && day.isBefore(LocalDate.of(2026, 11, 2))
                                ? CalendarKind.HOLIDAY
                                : CalendarKind.SCHOOL)));
        calendars.load(days.iterator());
        return urn;
    }

    public SchoolUrn schoolWithoutCalendar() {
        int number = COUNTER.incrementAndGet();
        SchoolUrn urn = new SchoolUrn(100_000 + number);
        schools.load(one(new SchoolRow(
                urn, 8_764_000 + number, "School " + number, SchoolPhase.SECONDARY, "", true, null, null, null, null)));
        return urn;
    }

    /** A new pupil on the school's roll since September 2025: Year 9, of compulsory school age. */
    public PupilId pupil(SchoolUrn school) {
        Upn upn = Upn.ofBody("8764000%05d".formatted(COUNTER.incrementAndGet()));
        pupils.load(
                one(new PupilRow(
                        upn,
                        "Oak " + upn.value().substring(8),
                        "Pupil",
                        LocalDate.of(2013, 3, 1),
                        "F",
                        "9",
                        school,
                        LocalDate.of(2025, 9, 1),
                        SenProvision.N,
                        "",
                        "",
                        null,
                        876)),
                false,
                Set.of(),
                LocalDate.of(2026, 11, 20));
        return java.util.Objects.requireNonNull(keys.pupils().get(upn.value()));
    }

    public void suspended(PupilId pupil, SchoolUrn school, String start, int halfDays) {
        suspended(pupil, school, start, halfDays, null);
    }

    public void suspended(PupilId pupil, SchoolUrn school, String start, int halfDays, @Nullable String cancelledOn) {
        suspensions.load(one(new SuspensionRow(
                pupil,
                school,
                SuspensionCategory.SUSP,
                LocalDate.parse(start),
                halfDays,
                List.of(SuspensionReason.DB),
                null,
                cancelledOn == null ? null : LocalDate.parse(cancelledOn))));
    }

    public void excluded(PupilId pupil, SchoolUrn school, String start) {
        suspensions.load(one(new SuspensionRow(
                pupil,
                school,
                SuspensionCategory.PERM,
                LocalDate.parse(start),
                0,
                List.of(SuspensionReason.PP),
                LocalDate.parse(start),
                null)));
    }

    /** The same two marks on every weekday of a period outside the October holiday. */
    public void marks(PupilId pupil, SchoolUrn school, String from, String to, String am, String pm) {
        List<MarkRow> rows = new ArrayList<>();
        weekdays(from, to).stream()
                .filter(day -> !day.isAfter(LocalDate.of(2026, 10, 23)) || !day.isBefore(LocalDate.of(2026, 11, 2)))
                .forEach(day -> {
                    rows.add(new MarkRow(
                            pupil, school, day, Session.AM, MarkCode.of(am).orElseThrow()));
                    rows.add(new MarkRow(
                            pupil, school, day, Session.PM, MarkCode.of(pm).orElseThrow()));
                });
        attendance.load(rows.iterator());
    }

    public void load(List<MarkRow> marks) {
        attendance.load(marks.iterator());
    }

    /** One line for each flag of the pupil that holds: rule, episode and first day. */
    @Transactional(readOnly = true)
    public List<String> holding(PupilId pupil) {
        return lines("f.ended_on is null and f.pupil_id = :pupil", pupil);
    }

    @Transactional(readOnly = true)
    public List<String> ended(PupilId pupil) {
        return lines("f.ended_on is not null and f.pupil_id = :pupil", pupil);
    }

    /** Everything about every flag that holds, but for its id and when it was known. */
    @Transactional(readOnly = true)
    public List<String> everything() {
        return jdbc.sql("""
                        select concat_ws('|', pupil_id, school_urn, rule, rule_version, episode, since, reason, inputs,
                          arithmetic, against, as_of)
                        from flags.flag where ended_on is null order by 1""").query(String.class).list();
    }

    @Transactional(readOnly = true)
    public FlagId flag(PupilId pupil, String rule) {
        return new FlagId(jdbc.sql("select flag_id from flags.flag where pupil_id = :pupil and rule = :rule")
                .param("pupil", pupil.value())
                .param("rule", rule)
                .query(java.util.UUID.class)
                .single());
    }

    private List<String> lines(String condition, PupilId pupil) {
        return jdbc.sql("""
                        select rule || ' ' || episode || ' ' || since from flags.flag f
                        where %s order by 1""".formatted(condition))
                .param("pupil", pupil.value())
                .query(String.class)
                .list();
    }

    static List<LocalDate> weekdays(String from, String to) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue())
                .toList();
    }

    @SafeVarargs
    private static <T> Iterator<T> one(T... rows) {
        return Arrays.asList(rows).iterator();
    }
}
