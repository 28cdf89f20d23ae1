package org.tats.common.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts of children and the sums that everybody knows of them. Cells are named by their place in {@link #cells}. Several
 * releases are one table too: the cells of all, and the groups of children that they are sums of, which nobody publishes.
 *
 * @param cells inner cells, totals and groups alike
 * @param sums which cell is the sum of which others
 */
public record CountTable(List<Cell> cells, List<Sum> sums) {

    /** What may still be done with a cell. */
    public enum Standing {
        /** Published or hidden, as is decided now. */
        OPEN,
        /** Out already: everybody knows it. */
        KNOWN,
        /** Never published: hidden in an earlier release, or a group that no figure counts alone. */
        HELD,
        /** Never published either, but worked out by readers already: nothing is left to protect. */
        LOST
    }

    /**
     * @param value children; not negative
     * @param guarded whether it must not be worked out although it is no small number: what was hidden before, or the children
     *     of a group who are <em>not</em> in the only column that has any, where nought says something about each of them
     */
    public record Cell(int value, Standing standing, boolean guarded) {

        public Cell {
            if (value < 0) {
                throw new IllegalArgumentException("A count is not negative: " + value);
            }
        }

        public static Cell open(int value) {
            return new Cell(value, Standing.OPEN, false);
        }

        /** Whether it must not be worked out. */
        public boolean sensitive(int threshold) {
            return standing != Standing.KNOWN
                    && standing != Standing.LOST
                    && (guarded || value > 0 && value < threshold);
        }
    }

    /** The cell {@code total} is the sum of the cells {@code parts}. */
    public record Sum(int total, List<Integer> parts) {

        public Sum {
            parts = List.copyOf(parts);
        }
    }

    public CountTable {
        cells = List.copyOf(cells);
        sums = List.copyOf(sums);
        for (Sum sum : sums) {
            int total = cells.get(sum.total()).value();
            int parts = 0;
            for (int part : sum.parts()) {
                parts += cells.get(part).value();
            }
            if (total != parts) {
                throw new IllegalArgumentException("The total " + total + " is not its parts, " + parts);
            }
        }
    }

    /** The number in this cell. */
    public int value(int cell) {
        return cells.get(cell).value();
    }

    /**
     * Rows by columns with a total of each row, of each column, and of all: cell {@code row * (columns + 1) + column}, the
     * totals last in each direction.
     *
     * @param counts rows of equal length, at least one cell
     */
    public static CountTable twoWay(int[][] counts) {
        int rows = counts.length;
        int columns = counts[0].length;
        int width = columns + 1;
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row <= rows; row++) {
            for (int column = 0; column <= columns; column++) {
                cells.add(Cell.open(sumOf(counts, row, column)));
            }
        }
        List<Sum> sums = new ArrayList<>();
        for (int row = 0; row <= rows; row++) {
            int first = row * width;
            sums.add(new Sum(
                    first + columns,
                    IntStream.range(first, first + columns).boxed().toList()));
        }
        for (int column = 0; column <= columns; column++) {
            int of = column;
            sums.add(new Sum(
                    rows * width + column,
                    IntStream.range(0, rows)
                            .map(row -> row * width + of)
                            .boxed()
                            .toList()));
        }
        return new CountTable(cells, sums);
    }

    /** The count at a place; past the last row or column the sum over all of them. */
    private static int sumOf(int[][] counts, int row, int column) {
        int sum = 0;
        for (int r = 0; r < counts.length; r++) {
            for (int c = 0; c < counts[r].length; c++) {
                if ((row == counts.length || row == r) && (column == counts[r].length || column == c)) {
                    sum += counts[r][c];
                }
            }
        }
        return sum;
    }
}
