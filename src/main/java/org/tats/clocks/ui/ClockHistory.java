package org.tats.clocks.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.tats.clocks.ClockState;
import org.tats.clocks.ClockWords;
import org.tats.clocks.HistoryRow;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;

/** What moved the clocks of one child, read when it is opened. */
public class ClockHistory extends Details {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    public ClockHistory(Supplier<List<HistoryRow>> history) {
        var content = new Div();
        setSummaryText("What moved these clocks");
        addClassName("fold");
        add(content);
        addOpenedChangeListener(change -> {
            if (change.isOpened() && content.getChildren().findAny().isEmpty()) {
                content.add(new DataTable<HistoryRow>("Changes of the clocks, the latest first")
                        .rowHeader("When", row -> new Span(Dates.moment(row.at())))
                        .column("Clock", HistoryRow::owed)
                        .column("What happened", ClockHistory::happened)
                        .column("Because", row -> ClockWords.because(row.because()))
                        .empty("Nothing has moved yet.")
                        .rows(history.get().stream().limit(SHOWN).toList()));
            }
        });
    }

    private static String happened(HistoryRow row) {
        ClockState was = row.was();
        ClockState is = row.is();
        if (is == null) {
            return "The facts that started it are gone.";
        }
        LocalDate dueWas = row.dueWas();
        LocalDate dueIs = row.dueIs();
        String why = row.said().isEmpty() ? "" : " " + row.said();
        String moved = dueWas != null && dueIs != null && !dueWas.equals(dueIs)
                ? "Due moved from %s to %s. ".formatted(Dates.full(dueWas), Dates.full(dueIs))
                : "";
        if (was == null) {
            return "Began" + (dueIs == null ? "." : ", due " + Dates.full(dueIs) + ".") + numbers(row) + why;
        }
        return moved + (was == is ? "" : was.words() + ", now: " + is.words() + ".") + why;
    }

    /** By which numbers it counts, for good where it is a deadline. */
    private static String numbers(HistoryRow row) {
        LocalDate since = row.numbersSince();
        return since == null ? "" : " By the numbers since " + Dates.full(since) + ".";
    }
}
