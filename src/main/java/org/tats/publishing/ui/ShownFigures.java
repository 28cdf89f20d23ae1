package org.tats.publishing.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.IntStream;
import org.tats.common.ui.DataTable;
import org.tats.publishing.ShownTable;

/** A table as readers get it, c where a figure is hidden. */
class ShownFigures extends DataTable<Integer> {

    ShownFigures(String caption, ShownTable table) {
        super(caption);
        rowHeader("Group or figure", row -> new Span(table.rows().get(row)));
        for (int column = 0; column < table.columns().size(); column++) {
            int of = column;
            number(table.columns().get(column), row -> table.cell(row, of));
        }
        List<Integer> rows = IntStream.range(0, table.rows().size()).boxed().toList();
        rows(rows);
    }
}
