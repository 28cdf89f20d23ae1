package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.tats.common.ui.Chart;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.impact.Comparison;
import org.tats.impact.Comparison.Result;
import org.tats.impact.Comparison.Side;
import org.tats.impact.Outcome;
import org.tats.impact.compare.Interval;
import org.tats.impact.compare.Sessions;
import org.tats.impact.ui.ImpactCharts.Measured;

/** Both groups before and after, the difference on its line, and what may be said of it. */
class BeforeAfterSection extends LedgerSection {

    /** @param figures where the table of the chart stands */
    BeforeAfterSection(Comparison comparison, Result result, Finding finding, LedgerSection figures) {
        super("Before and after, with the comparison");
        Side own = result.discussed();
        Side other = result.comparison();
        add(new Chart(
                        ImpactCharts.beforeAfter(
                                comparison.outcome(),
                                comparison.days(),
                                measured(own.before(), own.sure().before()),
                                measured(own.after(), own.sure().after()),
                                measured(other.before(), other.sure().before()),
                                measured(other.after(), other.sure().after())),
                        sentence(comparison.outcome(), own, other),
                        new ComparisonFigures(comparison, result))
                .tableIn(figures));
        difference(comparison.outcome(), result);
        var verdict = new HtmlContainer("b");
        verdict.setText(finding.verdict());
        var said = new Paragraph(verdict, new Span(" " + finding.caution(comparison.outcome())));
        said.addClassName("inset");
        add(said);
    }

    private static Measured measured(Sessions sessions, Interval interval) {
        return new Measured(sessions.share(), interval);
    }

    private static String sentence(Outcome of, Side own, Side other) {
        return "Discussed pupils went from %s to %s%s. Similar pupils who were not discussed went from %s to %s."
                .formatted(
                        Points.amount(of, own.before().share()),
                        Points.amount(of, own.after().share()),
                        of == Outcome.ATTENDANCE ? "" : " " + of.unit(),
                        Points.amount(of, other.before().share()),
                        Points.amount(of, other.after().share()));
    }

    /** What the drawing of the difference says, in one row. */
    private record Difference(String words, double points, Optional<Interval> interval) {}

    private void difference(Outcome of, Result result) {
        double points = result.difference().difference();
        Interval interval = result.difference().interval();
        add(new H3("Difference %s %s (95%% interval %s)"
                .formatted(Points.signed(points), of.unit(), Points.interval(interval))));
        Component table = new DataTable<Difference>("Difference of the changes")
                .rowHeader("Group", row -> new Span(row.words()))
                .number(
                        of == Outcome.ATTENDANCE ? "Points" : "Half days per 100 sessions",
                        row -> Points.signed(row.points()))
                .number(
                        "95% interval",
                        row -> row.interval().map(Points::interval).orElse("–"))
                .rows(List.of(
                        new Difference(
                                "Discussed",
                                own(result),
                                Optional.of(result.discussed().sure().change())),
                        new Difference(
                                "Similar, not discussed",
                                other(result),
                                Optional.of(result.comparison().sure().change())),
                        new Difference(
                                "Left of the gap before, taken off",
                                result.difference().left(),
                                Optional.empty()),
                        new Difference("Difference", points, Optional.of(interval))));
        add(new Chart(ImpactCharts.difference(of, points, interval), differenceSentence(of, points, interval), table));
    }

    private static double own(Result result) {
        return result.discussed().change();
    }

    private static double other(Result result) {
        return result.comparison().change();
    }

    private static String differenceSentence(Outcome of, double points, Interval interval) {
        return "The change of discussed pupils less that of similar pupils, corrected for where both stood before: %s %s, 95%% interval %s, which %s no difference."
                .formatted(
                        Points.signed(points),
                        of.unit(),
                        Points.interval(interval),
                        interval.covers(0) ? "includes" : "leaves out");
    }
}
