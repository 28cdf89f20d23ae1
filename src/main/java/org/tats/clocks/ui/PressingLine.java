package org.tats.clocks.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.tats.clocks.RunningRow;
import org.tats.common.ui.Quiet;

/** What presses for a child in a line each, for lists and above an item: what is owed, how it stands, how far it is. */
public class PressingLine extends Div {

    private static final long serialVersionUID = 1L;

    /** @param rows as {@code ClockService.pressing} gives them for one child */
    public PressingLine(List<RunningRow> rows, LocalDate today) {
        addClassName("pressing");
        for (RunningRow row : rows) {
            add(new Div(
                    new ClockMark(row.state(), row.dueOn(), row.clock().total(), today),
                    new Span(row.clock().owed()),
                    new Quiet(row.said())));
        }
    }
}
