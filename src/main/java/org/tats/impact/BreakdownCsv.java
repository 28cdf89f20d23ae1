package org.tats.impact;

import java.util.List;
import java.util.stream.Collectors;
import org.tats.common.CellText;
import org.tats.impact.CohortChoices.Kind;

/** Groups of a cohort as CSV for use inside the council; the first line says so, the second which pupils these are. */
final class BreakdownCsv {

    private static final String MARK = "Contains small numbers: stays inside the council";

    private BreakdownCsv() {}

    static String of(Kind kind, int days, Cohort cohort, List<Breakdown> rows) {
        var csv = new StringBuilder(line(List.of(MARK)));
        csv.append(line(List.of(CohortAddress.query(cohort) + "&days=" + days)));
        csv.append(line(List.of(kind.words(), "Rose", "Same", "Fell", "All", "Not complete")));
        rows.forEach(row -> csv.append(line(List.of(
                row.words(),
                String.valueOf(row.rose()),
                String.valueOf(row.same()),
                String.valueOf(row.fell()),
                String.valueOf(row.counted()),
                String.valueOf(row.notComplete())))));
        return csv.toString();
    }

    private static String line(List<String> values) {
        return values.stream()
                        .map(CellText::guarded)
                        .map(value -> '"' + value.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
