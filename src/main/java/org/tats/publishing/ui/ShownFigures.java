package org.tats.publishing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.tats.common.ui.DataTable;
import org.tats.publishing.Publication;
import org.tats.publishing.RowsAddress;
import org.tats.publishing.ShownTable;

/** A table as readers get it, c where a figure is hidden. */
class ShownFigures extends DataTable<Integer> {

    private interface Cell {

        Component of(int row, int column);
    }

    ShownFigures(String caption, ShownTable table) {
        this(caption, table, (row, column) -> new Span(table.words(row, column)));
    }

    private ShownFigures(String caption, ShownTable table, Cell cell) {
        super(caption);
        rowHeader("Group or figure", row -> new Span(table.rows().get(row)));
        for (int column = 0; column < table.columns().size(); column++) {
            int of = column;
            figure(table.columns().get(column), row -> cell.of(row, of));
        }
        List<Integer> rows = IntStream.range(0, table.rows().size()).boxed().toList();
        rows(rows);
    }

    /** Each figure leads to the children whom it counts. */
    static ShownFigures withRows(Publication publication) {
        ShownTable table = publication.shown();
        return new ShownFigures(publication.title(), table, (row, column) -> {
            String shown = table.words(row, column);
            if (shown.isEmpty()) {
                return new Span();
            }
            var link = new Anchor(RowsAddress.of(publication.number(), row, column), shown);
            link.setAriaLabel("%s: children behind %s, %s"
                    .formatted(shown, table.rows().get(row), table.columns().get(column)));
            return link;
        });
    }
}
