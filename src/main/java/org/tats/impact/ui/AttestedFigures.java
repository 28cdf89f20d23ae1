package org.tats.impact.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.impact.Cohort;
import org.tats.impact.MeasureFigure;
import org.tats.impact.MeasurePart;

/** M5 and M11 with every row that is not added, so that nobody sees a numerator alone. Small numbers too. */
class AttestedFigures extends LedgerSection {

    private static final long serialVersionUID = 1L;

    AttestedFigures(List<MeasureFigure> figures, Cohort cohort) {
        super("What it comes to");
        aside("Discussed from " + Dates.full(cohort.from()) + " to " + Dates.full(cohort.to()));
        Map<String, List<MeasureFigure>> byMeasure = figures.stream()
                .collect(Collectors.groupingBy(MeasureFigure::measure, LinkedHashMap::new, Collectors.toList()));
        byMeasure.forEach((measure, rows) -> add(new Div(new DataTable<MeasureFigure>(measure)
                .showCaption()
                .rowHeader("Row", row -> new Span(row.words()))
                .number("Children", AttestedFigures::count)
                .rows(rows))));
        add(new Quiet(
                "As at the last taking of facts; what was signed since comes with the next one. These numbers may be small:"
                        + " they stay inside. The rows below the averted are never added to it."));
    }

    /** "2 of 7" for what is part of all considered. */
    private static String count(MeasureFigure row) {
        BigDecimal of = row.denominator().orElse(null);
        return row.kind() == MeasurePart.Kind.SHARE
                ? row.numerator().toPlainString() + " of " + (of == null ? "0" : of.toPlainString())
                : row.numerator().toPlainString();
    }
}
