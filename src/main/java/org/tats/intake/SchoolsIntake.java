package org.tats.intake;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.common.SchoolUrn;
import org.tats.registry.LoadResult;
import org.tats.registry.SchoolLoader;
import org.tats.registry.SchoolRow;

/**
 * Schools, in the layout of the extract of Get Information About Schools. Schools of every authority and closed ones are
 * taken: pupils move between them.
 */
@Component
final class SchoolsIntake implements KindIntake {

    private final SchoolLoader loader;

    SchoolsIntake(SchoolLoader loader) {
        this.loader = loader;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.SCHOOLS;
    }

    @Override
    public RowReader<SchoolRow> open(Columns columns, boolean complete, LocalDate today) {
        return new Reader(columns);
    }

    private final class Reader implements RowReader<SchoolRow> {

        private static final Pattern URN = Pattern.compile("[1-9]\\d{5}");
        private static final Pattern LA = Pattern.compile("[1-9]\\d{2}");
        private static final Pattern NUMBER = Pattern.compile("\\d{4}");

        /** What the extract writes for nothing. */
        private static final Set<String> NOTHING = Set.of("not applicable", "does not apply", "none", "..", "-");

        private final Columns columns;
        private final int urn;
        private final int laestab;
        private final int name;
        private final Set<SchoolUrn> seen = new HashSet<>();

        Reader(Columns columns) {
            this.columns = columns;
            this.urn = columns.at("URN");
            this.laestab = columns.at("EstablishmentNumber");
            this.name = columns.at("EstablishmentName");
        }

        @Override
        public SchoolRow read(CsvRow row) {
            row.mustFitHeader();
            SchoolUrn school = urn(row);
            String typeCode = text(row, "TypeOfEstablishment (code)");
            var found = new SchoolRow(
                    school,
                    laestab(row),
                    row.needed(name, 200),
                    SchoolPhases.phase(
                            text(row, "PhaseOfEducation (code)"),
                            text(row, "PhaseOfEducation (name)"),
                            typeCode,
                            text(row, "TypeOfEstablishment (name)")),
                    typeCode,
                    isOpen(text(row, "EstablishmentStatus (code)"), text(row, "EstablishmentStatus (name)")),
                    age(row, columns.at("StatutoryLowAge")),
                    age(row, columns.at("StatutoryHighAge")),
                    row.dateOrNone(columns.at("OpenDate")),
                    row.dateOrNone(columns.at("CloseDate")));
            if (!seen.add(school)) {
                throw row.fault(urn, Fault.DUPLICATE, "An earlier line has the same URN. Keep the row that is right.");
            }
            return found;
        }

        private SchoolUrn urn(CsvRow row) {
            return new SchoolUrn(Integer.parseInt(matching(row, urn, URN, Fault.URN)));
        }

        private int laestab(CsvRow row) {
            String authority = matching(row, columns.at("LA (code)"), LA, Fault.LAESTAB);
            return Integer.parseInt(authority + matching(row, laestab, NUMBER, Fault.LAESTAB));
        }

        private static String matching(CsvRow row, int place, Pattern pattern, Fault fault) {
            String text = row.needed(place, 100);
            if (!pattern.matcher(text).matches()) {
                throw row.fault(place, fault);
            }
            return text;
        }

        private String text(CsvRow row, String column) {
            String text = row.text(columns.at(column), 200);
            return NOTHING.contains(text.toLowerCase(Locale.ROOT)) ? "" : text;
        }

        /** Open, and open but proposed to close. */
        private static boolean isOpen(String code, String name) {
            return code.isEmpty()
                    ? name.toLowerCase(Locale.ROOT).startsWith("open")
                    : Set.of("1", "3").contains(code);
        }

        private static @Nullable Integer age(CsvRow row, int place) {
            String text = row.text(place, 20);
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("\\d{1,2}")) {
                throw row.fault(place, Fault.RANGE, "%s is not an age in years. Check the value.", text);
            }
            return Integer.valueOf(text);
        }

        @Override
        public LoadResult load(Iterator<SchoolRow> rows) {
            return loader.load(rows);
        }
    }
}
