package org.tats.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tats.common.SchoolUrn;
import org.tats.registry.CalendarKind;
import org.tats.registry.CalendarLoader;
import org.tats.registry.CalendarRow;
import org.tats.registry.LoadResult;
import org.tats.registry.RegistryKeys;

/** Which days a school is open: one row a day. */
@Component
final class CalendarsIntake implements KindIntake {

    /** As people and other systems call them; letters only, in lower case. */
    private static final Map<String, CalendarKind> KINDS = Map.ofEntries(
            Map.entry("school", CalendarKind.SCHOOL),
            Map.entry("schoolday", CalendarKind.SCHOOL),
            Map.entry("open", CalendarKind.SCHOOL),
            Map.entry("term", CalendarKind.SCHOOL),
            Map.entry("termtime", CalendarKind.SCHOOL),
            Map.entry("inset", CalendarKind.INSET),
            Map.entry("insetday", CalendarKind.INSET),
            Map.entry("training", CalendarKind.INSET),
            Map.entry("teachertraining", CalendarKind.INSET),
            Map.entry("stafftraining", CalendarKind.INSET),
            Map.entry("holiday", CalendarKind.HOLIDAY),
            Map.entry("holidays", CalendarKind.HOLIDAY),
            Map.entry("halfterm", CalendarKind.HOLIDAY),
            Map.entry("bankholiday", CalendarKind.HOLIDAY),
            Map.entry("publicholiday", CalendarKind.HOLIDAY),
            Map.entry("weekend", CalendarKind.HOLIDAY),
            Map.entry("closed", CalendarKind.CLOSED),
            Map.entry("closure", CalendarKind.CLOSED));

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
    public RowReader<CalendarRow> open(Columns columns, boolean complete, LocalDate today) {
        return new Reader(columns, new Checks(keys.schools(), Map.of(), today));
    }

    private final class Reader implements RowReader<CalendarRow> {

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
            CalendarKind dayKind = kind(row);
            if (!seen.add(new Key(school, day))) {
                throw row.fault(
                        date,
                        Fault.DUPLICATE,
                        "An earlier line names the same school and date. Keep the row that is right.");
            }
            return new CalendarRow(school, day, dayKind);
        }

        private CalendarKind kind(CsvRow row) {
            String text = row.needed(kind, 100);
            CalendarKind known = KINDS.get(text.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
            if (known == null) {
                throw row.fault(
                        kind, Fault.KIND, "%s is not a kind of day. Write SCHOOL, INSET, HOLIDAY or CLOSED.", text);
            }
            return known;
        }

        @Override
        public LoadResult load(Iterator<CalendarRow> rows) {
            return loader.load(rows);
        }
    }
}
