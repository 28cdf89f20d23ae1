package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Quiet;
import org.tats.impact.Comparison;
import org.tats.impact.Comparison.Rare;
import org.tats.impact.Comparison.Result;
import org.tats.impact.Comparison.Side;
import org.tats.impact.Outcome;
import org.tats.impact.compare.Spread;

/** The comparison in figures, each with its interval: discussed pupils beside similar pupils. */
class ComparisonFigures extends Composite<Div> {

    /** A figure of both groups; second lines may be empty. */
    private record Row(String words, String note, String own, String ownNote, String other, String otherNote) {}

    private static final String INTERVAL = "95% interval";

    ComparisonFigures(Comparison comparison, Result result) {
        Outcome of = comparison.outcome();
        Side own = result.discussed();
        Side other = result.comparison();
        String more = Points.orMore(of);
        String better = comparison.outcome().moreIsBetter() ? "Rose " + more : "Fell " + more;
        String worse = comparison.outcome().moreIsBetter() ? "Fell " + more : "Rose " + more;
        List<Row> rows = new ArrayList<>();
        rows.add(plain("Pupils in pairs", pairs(comparison), pairs(comparison)));
        rows.add(new Row(
                of == Outcome.ATTENDANCE ? "Before" : "Before, half days per 100 sessions",
                INTERVAL,
                Points.amount(of, own.before().share()),
                Points.interval(own.sure().before()),
                Points.amount(of, other.before().share()),
                Points.interval(other.sure().before())));
        rows.add(new Row(
                of == Outcome.ATTENDANCE ? "After" : "After, half days per 100 sessions",
                INTERVAL,
                Points.amount(of, own.after().share()),
                Points.interval(own.sure().after()),
                Points.amount(of, other.after().share()),
                Points.interval(other.sure().after())));
        rows.add(new Row(
                "Change, " + of.unit(),
                INTERVAL,
                Points.signed(own.change()),
                Points.interval(own.sure().change()),
                Points.signed(other.change()),
                Points.interval(other.sure().change())));
        rows.add(new Row(
                "Middle pupil, " + of.unit(),
                "half lie between",
                Points.signed(own.spread().median()),
                quartiles(own.spread()),
                Points.signed(other.spread().median()),
                quartiles(other.spread())));
        rows.add(new Row(
                better,
                INTERVAL,
                Points.countOf(own.spread().improved(), own.spread().pupils()),
                Points.shares(own.improved()),
                Points.countOf(other.spread().improved(), other.spread().pupils()),
                Points.shares(other.improved())));
        rows.add(plain(
                "Changed by less",
                Points.countOf(own.spread().same(), own.spread().pupils()),
                Points.countOf(other.spread().same(), other.spread().pupils())));
        rows.add(new Row(
                worse,
                INTERVAL,
                Points.countOf(own.spread().worse(), own.spread().pupils()),
                Points.shares(own.worse()),
                Points.countOf(other.spread().worse(), other.spread().pupils()),
                Points.shares(other.worse())));
        result.rare().forEach(rare -> rows.add(rare(rare)));
        getContent()
                .add(new DataTable<Row>("Discussed pupils beside similar pupils")
                        .rowHeader("Measure", row -> two(row.words(), row.note()))
                        .figure("Discussed", row -> two(row.own(), row.ownNote()))
                        .figure("Similar, not discussed", row -> two(row.other(), row.otherNote()))
                        .rows(rows));
    }

    private static Row plain(String words, String own, String other) {
        return new Row(words, "", own, "", other, "");
    }

    private static String pairs(Comparison comparison) {
        return String.valueOf(comparison.pairs());
    }

    private static String quartiles(Spread spread) {
        return Points.plain(spread.lowerQuartile()) + " to " + Points.plain(spread.upperQuartile());
    }

    /** Rare events are compared exactly, never by a percentage alone. */
    private static Row rare(Rare rare) {
        String words = "%s within %d months".formatted(rare.event().words(), rare.months());
        String late = rare.late() == 0
                ? ""
                : "; " + Words.count(rare.late(), "pair") + " more of schools whose exclusions are late or never came";
        if (rare.pairs() == 0) {
            return new Row(words, "nobody followed so long yet" + late, "", "", "", "");
        }
        String followed = "of " + Words.count(rare.pairs(), "pair") + " followed so long" + late;
        String note = rare.discussed() + rare.comparison() == 0
                ? followed
                : followed + "; chance alone parts them as far in " + Points.whole(rare.fisher()) + " of cases";
        return new Row(
                words,
                note,
                Points.countOf(rare.discussed(), rare.pairs()),
                Points.shares(rare.discussedShare()),
                Points.countOf(rare.comparison(), rare.pairs()),
                Points.shares(rare.comparisonShare()));
    }

    private static Component two(String first, String second) {
        return second.isEmpty() ? new Span(first) : new Span(new Span(first), new Quiet(second));
    }
}
