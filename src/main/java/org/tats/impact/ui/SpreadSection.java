package org.tats.impact.ui;

import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tats.common.ui.Chart;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.impact.Comparison.Result;
import org.tats.impact.Outcome;
import org.tats.impact.compare.Spread;
import org.tats.impact.ui.ImpactCharts.Named;

/** How the changes of single pupils lie, beside those of similar pupils: a mean hides who did worse. */
class SpreadSection extends LedgerSection {

    private record Row(String words, int own, int other) {}

    SpreadSection(Outcome outcome, Result result) {
        super("How single pupils changed");
        Spread own = result.discussed().spread();
        Spread other = result.comparison().spread();
        boolean rising = outcome.moreIsBetter();
        String more = Points.orMore(outcome);
        List<Row> rows = List.of(
                new Row(
                        "Fell " + more,
                        rising ? own.worse() : own.improved(),
                        rising ? other.worse() : other.improved()),
                new Row("Changed by less", own.same(), other.same()),
                new Row(
                        "Rose " + more,
                        rising ? own.improved() : own.worse(),
                        rising ? other.improved() : other.worse()));
        String sentence =
                "Of %d discussed pupils %d did better by %s and %d worse; of as many similar pupils %d and %d."
                        .formatted(own.pupils(), own.improved(), more, own.worse(), other.improved(), other.worse());
        add(new Chart(
                ImpactCharts.distribution(
                        rows.stream()
                                .map(row -> new Named(row.words(), row.own()))
                                .toList(),
                        rows.stream()
                                .map(row -> new Named(row.words(), row.other()))
                                .toList()),
                sentence,
                new DataTable<Row>("Pupils by how they changed")
                        .rowHeader("Change", row -> new Span(row.words()))
                        .number("Discussed", row -> String.valueOf(row.own()))
                        .number("Similar, not discussed", row -> String.valueOf(row.other()))
                        .rows(rows)));
    }
}
