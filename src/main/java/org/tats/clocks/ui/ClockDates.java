package org.tats.clocks.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.tats.clocks.ClockRow;
import org.tats.clocks.RunningRow;

/** The arithmetic of one clock of the board, counted when it is asked for. */
class ClockDates extends Details {

    private static final long serialVersionUID = 1L;

    ClockDates(Supplier<List<ClockRow>> counted, RunningRow shown, LocalDate today) {
        var content = new Div();
        setSummaryText("Dates");
        add(content);
        addClassName("fold");
        addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getChildren().findAny().isEmpty()) {
                counted.get().stream()
                        .filter(row -> row.clock().id().equals(shown.clock().id())
                                && row.reading().key().equals(shown.key()))
                        .findFirst()
                        .ifPresentOrElse(
                                row -> content.add(ClockLine.inRow(row, today)),
                                () -> content.add(new Paragraph("This clock runs no more. Load the page again.")));
            }
        });
    }
}
