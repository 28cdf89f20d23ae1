package org.tats.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.RunAs;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** Loads rows in tests, each load in a transaction of its own, as the system. */
@Component
class Loads {

    private final SchoolLoader schools;
    private final CalendarLoader calendars;
    private final PupilLoader pupils;
    private final SuspensionLoader suspensions;
    private final AttendanceLoader attendance;
    private final StatusLoader statuses;
    private final RegistryKeys keys;
    private final TransactionTemplate transaction;

    Loads(
            SchoolLoader schools,
            CalendarLoader calendars,
            PupilLoader pupils,
            SuspensionLoader suspensions,
            AttendanceLoader attendance,
            StatusLoader statuses,
            RegistryKeys keys,
            PlatformTransactionManager transactions) {
        this.schools = schools;
        this.calendars = calendars;
        this.pupils = pupils;
        this.suspensions = suspensions;
        this.attendance = attendance;
        this.statuses = statuses;
        this.keys = keys;
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T inTransaction(Supplier<T> work) {
        return RunAs.system(() -> transaction.execute(status -> work.get()));
    }

    LoadResult schools(SchoolRow... rows) {
        return inTransaction(() -> schools.load(List.of(rows).iterator()));
    }

    LoadResult calendars(CalendarRow... rows) {
        return inTransaction(() -> calendars.load(List.of(rows).iterator()));
    }

    LoadResult pupils(PupilRow... rows) {
        return inTransaction(() -> pupils.load(List.of(rows).iterator(), false, Set.of(), LocalDate.of(2026, 11, 20)));
    }

    LoadResult completePupils(Set<String> spared, PupilRow... rows) {
        return inTransaction(() -> pupils.load(List.of(rows).iterator(), true, spared, LocalDate.of(2026, 11, 20)));
    }

    LoadResult suspensions(SuspensionRow... rows) {
        return inTransaction(() -> suspensions.load(List.of(rows).iterator()));
    }

    LoadResult suspensionsWithoutDates(SuspensionRow... rows) {
        return inTransaction(() -> suspensions.load(List.of(rows).iterator(), false, false));
    }

    LoadResult marks(List<MarkRow> rows) {
        return inTransaction(() -> attendance.load(rows.iterator()));
    }

    LoadResult statuses(StatusRow... rows) {
        return inTransaction(() -> statuses.load(List.of(rows).iterator()));
    }

    Map<String, PupilId> keys() {
        return inTransaction(keys::pupils);
    }

    Map<Integer, SchoolRow> schoolKeys() {
        return inTransaction(keys::schools);
    }

    PupilId pupil(Upn upn) {
        return java.util.Objects.requireNonNull(keys().get(upn.value()));
    }

    /** One mark a character, two a day, from a date on; blanks are left out. */
    static List<MarkRow> marksOf(PupilId pupil, SchoolUrn school, LocalDate from, String marks) {
        return java.util.stream.IntStream.range(0, marks.length())
                .filter(i -> marks.charAt(i) != ' ')
                .mapToObj(i -> new MarkRow(
                        pupil,
                        school,
                        from.plusDays(i / 2),
                        i % 2 == 0 ? Session.AM : Session.PM,
                        MarkCode.ofSymbol(marks.charAt(i))))
                .toList();
    }

    static SchoolRow school(int urn, int laestab, String name, SchoolPhase phase) {
        return new SchoolRow(new SchoolUrn(urn), laestab, name, phase, "01", true, 4, 11, null, null);
    }

    static PupilRow pupil(Upn upn, int urn, String surname, String forename) {
        return new PupilRow(
                upn,
                surname,
                forename,
                LocalDate.of(2014, 3, 1),
                "F",
                "7",
                new SchoolUrn(urn),
                LocalDate.of(2025, 9, 1),
                SenProvision.K,
                "SEMH",
                "WBRI",
                null,
                876);
    }

    static SuspensionRow suspension(
            PupilId pupil,
            int urn,
            LocalDate start,
            int sessions,
            @Nullable LocalDate notice,
            SuspensionReason... why) {
        return new SuspensionRow(
                pupil, new SchoolUrn(urn), SuspensionCategory.SUSP, start, sessions, Arrays.asList(why), notice, null);
    }

    /** The UPN with this serial number. */
    static Upn upn(int serial) {
        return Upn.ofBody("8764999%02d%03d".formatted(14, serial));
    }
}
