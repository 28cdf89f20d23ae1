package org.tats.publishing;

import java.util.List;

/**
 * A table as readers get it.
 *
 * @param cells row by row, as text; {@link #HIDDEN} where a figure is hidden
 */
public record ShownTable(List<String> rows, List<String> columns, List<List<String>> cells) {

    /** What stands for a hidden figure, as in the statistics of the department: confidential. */
    public static final String HIDDEN = "c";

    public ShownTable {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = cells.stream().map(List::copyOf).toList();
    }

    public String cell(int row, int column) {
        return cells.get(row).get(column);
    }

    /** A cell as people read it, with a true minus sign; files have a hyphen, which programs read. */
    public String words(int row, int column) {
        return cell(row, column).replaceFirst("^-", "−");
    }

    public boolean hidden(int row, int column) {
        return cell(row, column).equals(HIDDEN);
    }
}
