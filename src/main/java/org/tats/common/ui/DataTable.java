package org.tats.common.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A real table for up to about 100 rows; under 760 px each row becomes a card whose cells name their column.
 * Declare the columns once, then call {@link #rows} whenever the rows change. For long lists use a lazy {@code Grid}.
 *
 * @param <T> what one row shows
 */
public class DataTable<T> extends Composite<Div> {

    private record Column<T>(String header, String styles, boolean rowHeader, Function<T, Component> cell) {}

    private final List<Column<T>> columns = new ArrayList<>();
    private final String caption;
    private boolean captionShown;
    private String empty = "Nothing here yet.";
    private boolean selectable;
    private boolean arrows;
    private Predicate<T> selected = row -> false;

    /** @param caption what the table lists; read by screen readers, drawn only after {@link #showCaption} */
    public DataTable(String caption) {
        this.caption = caption;
    }

    /** The column that names the row, usually the first, usually a link. */
    public DataTable<T> rowHeader(String header, Function<T, Component> cell) {
        columns.add(new Column<>(header, "", true, cell));
        return this;
    }

    /** A column of plain text. */
    public DataTable<T> column(String header, Function<T, String> text) {
        return component(header, row -> new Span(text.apply(row)));
    }

    /** A column of short text that must not wrap: a date, a time. */
    public DataTable<T> date(String header, Function<T, String> text) {
        columns.add(new Column<>(header, "nowrap", false, row -> new Span(text.apply(row))));
        return this;
    }

    /** A column of figures, aligned at the right. */
    public DataTable<T> number(String header, Function<T, String> text) {
        columns.add(new Column<>(header, "num", false, row -> new Span(text.apply(row))));
        return this;
    }

    /** A column of figures that are links, or carry a second line. */
    public DataTable<T> figure(String header, Function<T, Component> cell) {
        columns.add(new Column<>(header, "num", false, cell));
        return this;
    }

    /** A column of anything else: a link, a {@link StatusMark}, a {@link RegisterStrip}. */
    public DataTable<T> component(String header, Function<T, Component> cell) {
        columns.add(new Column<>(header, "", false, cell));
        return this;
    }

    /** What stands instead of the table when there are no rows: why, and what to do next. */
    public DataTable<T> empty(String sentence) {
        this.empty = sentence;
        return this;
    }

    /** Marks the current row, for lists with a detail beside them. */
    public DataTable<T> selected(Predicate<T> selected) {
        this.selectable = true;
        this.selected = selected;
        return this;
    }

    /** Lets the arrow keys move from the link that names a row to the next one, besides Tab. */
    public DataTable<T> arrows() {
        this.arrows = true;
        return this;
    }

    /** Draws the caption above the table, where no heading says the same. */
    public DataTable<T> showCaption() {
        this.captionShown = true;
        return this;
    }

    /** Shows these rows in place of the former ones. */
    public DataTable<T> rows(List<T> rows) {
        getContent().removeAll();
        if (rows.isEmpty()) {
            Paragraph sentence = new Paragraph(empty);
            sentence.addClassName("empty");
            getContent().add(sentence);
            return this;
        }
        NativeTable table = new NativeTable();
        table.addClassName("stack");
        table.setClassName("pad", selectable);
        table.getElement().setAttribute("data-arrows", arrows);
        role(table, "table");
        table.setCaptionText(caption);
        if (!captionShown) {
            table.getCaption().addClassName("vh");
        }
        role(table.getHead(), "rowgroup");
        role(table.getBody(), "rowgroup");
        table.getHead().add(headerRow());
        rows.forEach(row -> table.getBody().add(bodyRow(row)));
        getContent().add(table);
        return this;
    }

    private NativeTableRow headerRow() {
        NativeTableRow line = role(new NativeTableRow(), "row");
        for (Column<T> column : columns) {
            NativeTableHeaderCell cell = role(new NativeTableHeaderCell(column.header()), "columnheader");
            cell.getElement().setAttribute("scope", "col");
            style(cell, column.styles());
            line.add(cell);
        }
        return line;
    }

    private NativeTableRow bodyRow(T row) {
        NativeTableRow line = role(new NativeTableRow(), "row");
        if (selected.test(row)) {
            line.addClassName("sel");
            line.getElement().setAttribute("aria-current", "true");
        }
        for (Column<T> column : columns) {
            line.add(cell(column, row));
        }
        return line;
    }

    private Component cell(Column<T> column, T row) {
        Component content = column.cell().apply(row);
        if (column.rowHeader()) {
            NativeTableHeaderCell cell = role(new NativeTableHeaderCell(content), "rowheader");
            cell.getElement().setAttribute("scope", "row");
            return cell;
        }
        NativeTableCell cell = role(new NativeTableCell(content), "cell");
        cell.getElement().setAttribute("data-l", column.header());
        style(cell, column.styles());
        return cell;
    }

    private static void style(HtmlContainer cell, String styles) {
        if (!styles.isEmpty()) {
            cell.addClassName(styles);
        }
    }

    /** Rows drawn as cards lose their table semantics in browsers, so the roles are said. */
    private static <C extends Component> C role(C component, String role) {
        component.getElement().setAttribute("role", role);
        return component;
    }
}
