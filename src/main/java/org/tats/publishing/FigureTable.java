package org.tats.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Figures that somebody wants to publish, with whom each counts.
 *
 * @param kind which table it is, whatever the period: releases of one kind with the same lines are compared cell by cell;
 *     filters belong in it, "impact/outcomes?school=999999"
 * @param title "Pupils discussed by year group"
 * @param subject whom it is about, in words: "pupils first discussed between 1 September and 20 November 2026"
 * @param definitions of each figure
 * @param window how long before and after something is counted, in words; empty when it is not about that
 * @param from first day of the period
 * @param to last day of the period
 * @param asAt when the facts were known so
 * @param inputs hash of the facts that it was counted from
 * @param rows groups of children
 * @param columns what is said of them
 * @param cells row by row; as many as rows, each as long as columns
 * @param together whether each figure follows from the others: where one has to be hidden, all are
 */
public record FigureTable(
        String kind,
        String title,
        String subject,
        List<Definition> definitions,
        String window,
        LocalDate from,
        LocalDate to,
        Instant asAt,
        String inputs,
        List<Line> rows,
        List<Line> columns,
        List<List<FigureCell>> cells,
        boolean together) {

    /** Column of a list of figures, of which the row says all. */
    public static final String FIGURE = "Figure";

    /** Column beside {@link #FIGURE}: how many it is of; empty for a plain count. */
    public static final String OUT_OF = "Out of";

    public FigureTable {
        definitions = List.copyOf(definitions);
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
        int width = columns.size();
        if (rows.isEmpty()
                || width == 0
                || cells.size() != rows.size()
                || cells.stream().anyMatch(row -> row.size() != width)) {
            throw new IllegalArgumentException("A table has rows, columns, and a cell where they meet");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends on its first day or later");
        }
    }

    public FigureCell cell(int row, int column) {
        return cells.get(row).get(column);
    }
}
