package org.tats.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of the rows set aside: what is wrong with each, then the row as it came under the header of its own file. With
 * the rows corrected it can be loaded as it is, because other columns do not matter.
 */
final class RejectedCsv {

    private static final List<String> PROBLEM =
            List.of("problem_line", "problem_column", "problem_code", "problem_reason");

    private final SafeCsv out;

    RejectedCsv(SafeCsv out) {
        this.out = out;
    }

    RejectedCsv header(String line) {
        out.row(joined(PROBLEM, line));
        return this;
    }

    void row(RejectionRow row) {
        out.row(joined(List.of(Integer.toString(row.line()), row.column(), row.code(), row.reason()), row.raw()));
    }

    private static List<String> joined(List<String> first, String line) {
        var values = new ArrayList<>(first);
        values.addAll(CsvReader.builder().ofSingleCsvRecord(line).getFields());
        return values;
    }
}
