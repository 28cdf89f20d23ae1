package org.tats.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables of made-up children, numbered: rows by columns with the total of each row, of each column, and of all. */
public final class TableMaker {

    private TableMaker() {}

    public static Set<UUID> children(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> new UUID(7, number))
                .collect(Collectors.toSet());
    }

    public static FigureTable table(
            String kind,
            LocalDate from,
            LocalDate to,
            List<Line> rows,
            List<Line> columns,
            List<List<FigureCell>> cells) {
        return new FigureTable(
                kind,
                "Made-up children",
                "children who do not exist",
                List.of(new Definition("Children", "Each is counted once.")),
                "",
                from,
                to,
                Instant.parse("2026-11-20T10:00:00Z"),
                "0".repeat(64),
                rows,
                columns,
                cells,
                false);
    }

    /** @param inner whom each inner cell counts; totals are added */
    public static FigureTable twoWay(String kind, LocalDate from, LocalDate to, List<List<Set<UUID>>> inner) {
        int height = inner.size();
        int width = inner.getFirst().size();
        List<List<FigureCell>> cells = new ArrayList<>();
        for (int row = 0; row <= height; row++) {
            List<FigureCell> line = new ArrayList<>();
            for (int column = 0; column <= width; column++) {
                line.add(new FigureCell.Count(of(inner, row, column)));
            }
            cells.add(line);
        }
        return table(kind, from, to, lines("Group", height), lines("Said", width), cells);
    }

    private static List<Line> lines(String word, int number) {
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < number; line++) {
            lines.add(Line.of(word + " " + line));
        }
        lines.add(Line.total("All", IntStream.range(0, number).boxed().toArray(Integer[]::new)));
        return lines;
    }

    private static Set<UUID> of(List<List<Set<UUID>>> inner, int row, int column) {
        Set<UUID> units = new HashSet<>();
        for (int r = 0; r < inner.size(); r++) {
            for (int c = 0; c < inner.getFirst().size(); c++) {
                if ((row == inner.size() || row == r)
                        && (column == inner.getFirst().size() || column == c)) {
                    units.addAll(inner.get(r).get(c));
                }
            }
        }
        return units;
    }
}
