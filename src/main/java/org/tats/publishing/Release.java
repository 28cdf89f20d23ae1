package org.tats.publishing;

import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of one publication, or of a table that is to become one.
 *
 * @param number of the publication; 0 for one that is to be
 */
record Release(
        int number,
        String kind,
        LocalDate from,
        LocalDate to,
        List<Line> rows,
        List<Line> columns,
        List<Entry> entries) {

    Release {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        entries = List.copyOf(entries);
    }

    /** Whether it covers a day. */
    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    Release with(List<Entry> others) {
        return new Release(number, kind, from, to, rows, columns, others);
    }
}
