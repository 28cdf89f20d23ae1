package org.tats.clocks.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.tats.clocks.BoardSum;
import org.tats.common.ui.DataTable;

/** What the board shows, added up by clock, school and owner when it is opened. */
class BoardSums extends Details {

    private static final long serialVersionUID = 1L;

    BoardSums(Function<BoardSum.By, List<BoardSum>> sums) {
        var content = new Div();
        content.addClassName("clocks");
        setSummaryText("Added up by clock, school and owner");
        addClassName("fold");
        add(content);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getChildren().findAny().isEmpty()) {
                for (BoardSum.By by : BoardSum.By.values()) {
                    content.add(table(by, sums.apply(by)));
                }
            }
        });
    }

    private static DataTable<BoardSum> table(BoardSum.By by, List<BoardSum> sums) {
        return new DataTable<BoardSum>("By " + by.name().toLowerCase(Locale.ROOT))
                .showCaption()
                .rowHeader(by.words(), sum -> new Span(sum.name().isEmpty() ? by.nobody() : sum.name()))
                .number("Due or late", sum -> "%,d".formatted(sum.due()))
                .number("Due soon", sum -> "%,d".formatted(sum.soon()))
                .number("All shown", sum -> "%,d".formatted(sum.all()))
                .empty("Nothing is shown.")
                .rows(sums);
    }
}
