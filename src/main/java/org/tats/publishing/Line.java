package org.tats.publishing;

import java.util.Arrays;
import java.util.List;

/**
 * A row or a column of a table. Rows are groups of children, columns are what is said of them.
 *
 * @param label as shown; the same label in a later table of the kind is the same line
 * @param parts the other lines, by place, whose children are all counted in this one too; empty for most
 * @param sum whether nobody else is counted in it: it is the total of its parts, or {@linkplain #closed closed}
 */
public record Line(String label, List<Integer> parts, boolean sum) {

    public Line {
        parts = List.copyOf(parts);
    }

    /** A line of its own. */
    public static Line of(String label) {
        return new Line(label, List.of(), false);
    }

    /**
     * The column of a list whose rows count overlapping groups of the same children, such as measures. A reader may know which
     * groups there are and how they overlap: that nobody stands in a place hides nothing there, and only those counted do.
     */
    public static Line closed(String label) {
        return new Line(label, List.of(), true);
    }

    /** The total of other lines. */
    public static Line total(String label, Integer... parts) {
        return new Line(label, Arrays.asList(parts), true);
    }

    /** A line with the children of these lines among others. */
    public static Line including(String label, Integer... parts) {
        return new Line(label, Arrays.asList(parts), false);
    }

    /** Whether whoever is counted in one line of a table is counted in the other by what the lines say; itself too. */
    static boolean covers(List<Line> lines, int whole, int part) {
        return whole == part || lines.get(whole).parts().stream().anyMatch(between -> covers(lines, between, part));
    }
}
