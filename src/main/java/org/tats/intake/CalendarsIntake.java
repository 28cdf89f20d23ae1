package org.tats.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tats.common.SchoolUrn;
import org.tats.registry.CalendarLoader;
import org.tats.registry.CalendarRow;
import org.tats.registry.DayKind;
import org.tats.registry.LoadResult;
import org.tats.registry.RegistryKeys;

/** Which days a school is open: one row a day. */
@Component
final class CalendarsIntake implements KindIntake<CalendarRow> {

    /** As people and other systems call them; letters only, in lower case. */
    private static final Map<String, DayKind> KINDS = Map.ofEntries(
            Map.entry("school", DayKind.SCHOOL),
            Map.entry("schoolday", DayKind.SCHOOL),
            Map.entry("open", DayKind.SCHOOL),
            Map.entry("term", DayKind.SCHOOL),
            Map.entry("termtime", DayKind.SCHOOL),
            Map.entry("inset", DayKind.INSET),
            Map.entry("insetday", DayKind.INSET),
            Map.entry("training", DayKind.INSET),
            Map.entry("teachertraining", DayKind.INSET),
            Map.entry("stafftraining", DayKind.INSET),
            Map.entry("holiday", DayKind.HOLIDAY),
            Map.entry("holidays", DayKind.HOLIDAY),
            Map.entry("halfterm", DayKind.HOLIDAY),
            Map.entry("bankholiday", DayKind.HOLIDAY),
            Map.entry("publicholiday", DayKind.HOLIDAY),
            Map.entry("weekend", DayKind.HOLIDAY),
            Map.entry("closed", DayKind.CLOSED),
            Map.entry("closure", DayKind.CLOSED));

    private final CalendarLoader loader;
    private final RegistryKeys keys;

    CalendarsIntake(CalendarLoader loader, RegistryKeys keys) {
        this.loader = loader;
        this.keys = keys;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.CALENDARS;
    }

    @Override
    public LoadResult load(Iterator<CalendarRow> rows, boolean complete, LocalDate today) {
        return loader.load(rows);
    }

    @Override
    public RowReader<CalendarRow> reader(Columns columns, LocalDate today) {
        return new Reader(columns, new Checks(keys.schools(), Map.of(), today));
    }

    private static final class Reader implements RowReader<CalendarRow> {

        private record Key(SchoolUrn school, LocalDate date) {}

        private final int laestab;
        private final int date;
        private final int kind;
        private final Checks checks;
        private final Set<Key> seen = new HashSet<>();

        Reader(Columns columns, Checks checks) {
            this.laestab = columns.at("laestab");
            this.date = columns.at("date");
            this.kind = columns.at("kind");
            this.checks = checks;
        }

        @Override
        public CalendarRow read(CsvRow row) {
            row.mustFitHeader();
            SchoolUrn school = checks.school(row, laestab);
            LocalDate day = row.date(date);
            DayKind dayKind = kind(row);
            if (!seen.add(new Key(school, day))) {
                throw row.fault(
                        date,
                        Fault.DUPLICATE,
                        "An earlier line names the same school and date. Keep the row that is right.");
            }
            return new CalendarRow(school, day, dayKind);
        }

        private DayKind kind(CsvRow row) {
            String text = row.needed(kind, 100);
            DayKind known = KINDS.get(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
            if (known == null) {
                throw row.fault(
                        kind,
                        Fault.KIND,
                        "%s is not a kind of day. Write SCHOOL, INSET, HOLIDAY or CLOSED.",
                        text);
            }
            return known;
        }
    }
}
