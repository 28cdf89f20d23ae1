package org.tats.clocks.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import org.tats.clocks.ClockRow;
import org.tats.common.Words;
import org.tats.common.ui.Quiet;

/** The clocks of one child, open ones drawn, those that are done or below their amber point folded away. */
public class ClockLines extends Div {

    private static final long serialVersionUID = 1L;

    /** @param rows as {@code ClockService.ofPupil} gives them */
    public ClockLines(List<ClockRow> rows, LocalDate today) {
        addClassName("clocks");
        List<ClockRow> open = rows.stream().filter(ClockLines::presses).toList();
        List<ClockRow> rest = rows.stream().filter(row -> !presses(row)).toList();
        if (open.isEmpty()) {
            add(new Paragraph(new Quiet("No clock runs for this child.")));
        }
        open.forEach(row -> add(new ClockLine(row, today)));
        if (!rest.isEmpty()) {
            var folded = new Div();
            folded.addClassName("clocks");
            rest.forEach(row -> folded.add(new ClockLine(row, today)));
            var details =
                    new Details(Words.count(rest.size(), "other clock") + ": done, or days added up so far", folded);
            details.addClassName("fold");
            add(details);
        }
    }

    /** A total that is far from its length says how often a child was away, and nothing is owed yet. */
    private static boolean presses(ClockRow row) {
        return row.reading().state().open() && row.reading().worthKeeping();
    }
}
