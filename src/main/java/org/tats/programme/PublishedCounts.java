package org.tats.programme;

import java.util.ArrayList;
import java.util.List;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.documents.FormData;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Publication;
import org.tats.publishing.RowsAddress;
import org.tats.publishing.ShownTable;

/** A published table as lines of the paper, each figure with its own address and definition. */
final class PublishedCounts {

    static final String INTRODUCTION =
            "These counts come from the records of the weekly Team around the School meeting and the panel. They say how"
                    + " many pupils were discussed and what the registers show; they do not say what would have happened"
                    + " otherwise. A figure shown as “c” is hidden, because it is small or a small one could be worked out"
                    + " from it.";
    static final String NONE = "No counts are published for this paper.";

    private PublishedCounts() {}

    /**
     * @param chosen the rows that are printed, in their order; one that the table does not have is left out
     * @param figures the figures of the table are added to them
     */
    static FormData of(Publication publication, List<String> chosen, List<PaperFigure> figures) {
        ShownTable table = publication.shown();
        List<FormData> cells = new ArrayList<>();
        boolean hidden = false;
        List<String> rows = chosen.stream().filter(table.rows()::contains).toList();
        for (String name : rows) {
            int row = table.rows().indexOf(name);
            for (int column = 0; column < table.columns().size(); column++) {
                if (table.columns().get(column).equals(FigureTable.OUT_OF)
                        || table.cell(row, column).isEmpty()) {
                    continue;
                }
                String key = "publication:" + publication.kind() + "/" + name + "/"
                        + table.columns().get(column);
                String label = label(table, row, column);
                hidden = hidden || table.hidden(row, column);
                figures.add(new PaperFigure(
                        key,
                        label,
                        shown(table, row, column),
                        definition(publication, row, column),
                        "Publication " + publication.number() + ", as at " + Dates.full(Dates.date(publication.asAt())),
                        RowsAddress.of(publication.number(), row, column),
                        true));
                cells.add(new FormData().text("key", key).text("cell", label).text("shown", shown(table, row, column)));
            }
        }
        return new FormData()
                .text("countsTitle", publication.title())
                .text("countsWindow", window(publication) + part(publication, rows))
                .rows("cells", cells)
                .rows(
                        "definitions",
                        PaperRows.definitions(publication, rows).stream()
                                .map(definition -> new FormData()
                                        .text("definition", definition.figure() + ": " + definition.words()))
                                .toList())
                .text("hidden", (hidden ? "c: hidden. " : "") + publication.method());
    }

    /** A share, a rate or a median with how many it is of, where the table says so. */
    private static String shown(ShownTable table, int row, int column) {
        int of = table.columns().indexOf(FigureTable.OUT_OF);
        String figure = table.words(row, column);
        return of < 0 || table.cell(row, of).isEmpty() ? figure : figure + ", of " + table.cell(row, of);
    }

    /** The column of figures of a list of measures says nothing. */
    private static String label(ShownTable table, int row, int column) {
        String name = table.rows().get(row);
        return table.columns().get(column).equals(FigureTable.FIGURE)
                ? name
                : name + ": " + table.columns().get(column);
    }

    /** Who reads a part of a table knows that it is one. */
    private static String part(Publication publication, List<String> rows) {
        int all = publication.shown().rows().size();
        return rows.size() == all
                ? ""
                : " Chosen for this paper: " + rows.size() + " of its " + all + " rows, all of which are published.";
    }

    private static String window(Publication publication) {
        return Words.capital(publication.subject()) + ". Period: " + Dates.full(publication.from()) + " to "
                + Dates.full(publication.to()) + ". "
                + (publication.window().isBlank() ? "" : publication.window() + ". ")
                + "As at " + Dates.full(Dates.date(publication.asAt())) + ". Publication " + publication.number() + ".";
    }

    /** That of its line where one is named so, else all of the table. */
    private static String definition(Publication publication, int row, int column) {
        ShownTable table = publication.shown();
        return publication.definitions().stream()
                .filter(definition -> definition.figure().equals(table.columns().get(column))
                        || PaperRows.defines(definition, table.rows().get(row)))
                .map(definition -> definition.words())
                .findFirst()
                .orElseGet(() -> String.join(
                        " ",
                        publication.definitions().stream()
                                .map(definition -> definition.figure() + ": " + definition.words())
                                .toList()));
    }
}
