package org.tats.impact.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.tats.common.Words;
import org.tats.common.ui.Drawing;
import org.tats.common.ui.Drawing.Axis;
import org.tats.common.ui.Drawing.Line;
import org.tats.common.ui.Drawing.Point;
import org.tats.common.ui.Drawing.Series;
import org.tats.common.ui.Drawing.Shape;
import org.tats.common.ui.Drawing.Stroke;
import org.tats.common.ui.Drawing.Tone;
import org.tats.impact.Outcome;
import org.tats.impact.compare.ControlLimits;
import org.tats.impact.compare.Interval;

/** One drawing for each kind of question. Shares go in as shares and are drawn as percent. */
final class ImpactCharts {

    /** How far the comparison stands beside the other, so that neither hides the other's whisker. */
    private static final double APART = 0.03;

    private static final double HUNDRED = 100;

    private ImpactCharts() {}

    /** A share with its interval. */
    record Measured(double share, Interval interval) {}

    /** A number of a place or time with its name. */
    record Named(String name, int count) {}

    /** Before and after of both groups: what happened to similar pupils anyway is always drawn. */
    static Drawing beforeAfter(
            Outcome of, int days, Measured before, Measured after, Measured similarBefore, Measured similarAfter) {
        List<Measured> all = List.of(before, after, similarBefore, similarAfter);
        double least =
                all.stream().mapToDouble(one -> one.interval().from()).min().orElseThrow();
        double most = all.stream().mapToDouble(one -> one.interval().to()).max().orElseThrow();
        return new Drawing(
                290,
                Axis.named(List.of(days + " school days before", days + " school days after")),
                Axis.numbers(100 * least, 100 * most, of == Outcome.ATTENDANCE ? "%" : ""),
                List.of(
                        group(of, "Similar, not discussed", similarBefore, similarAfter, APART, true),
                        group(of, "Discussed", before, after, -APART, false)),
                List.of());
    }

    private static Series group(
            Outcome of, String name, Measured before, Measured after, double apart, boolean similar) {
        return new Series(
                name,
                similar ? Tone.OTHER : Tone.MAIN,
                similar ? Shape.SQUARE : Shape.CIRCLE,
                similar,
                similar ? Stroke.DASHED : Stroke.SOLID,
                List.of(
                        point(of, name + " before", before, apart),
                        point(of, name + " after", after, 1 + apart)
                                .beside(name + " " + Points.amount(of, after.share()))));
    }

    private static Point point(Outcome of, String name, Measured measured, double across) {
        return Point.of(
                        across,
                        100 * measured.share(),
                        "%s: %s%s, 95%% interval %s to %s"
                                .formatted(
                                        name,
                                        Points.amount(of, measured.share()),
                                        of == Outcome.ATTENDANCE ? "" : " " + of.unit(),
                                        Points.amount(of, measured.interval().from()),
                                        Points.amount(of, measured.interval().to())))
                .from(
                        100 * measured.interval().from(),
                        100 * measured.interval().to());
    }

    /** A difference with its interval, on a line where no difference is marked. */
    static Drawing difference(Outcome of, double difference, Interval interval) {
        return new Drawing(
                78,
                Axis.numbers(Math.min(-1, 100 * interval.from()), Math.max(1, 100 * interval.to()), "")
                        .around("no difference"),
                new Axis(List.of(), -1, 1, 1, "", false, "", false),
                List.of(new Series(
                        "Difference",
                        Tone.MAIN,
                        Shape.DIAMOND,
                        false,
                        Stroke.NONE,
                        List.of(Point.of(
                                        100 * difference,
                                        0,
                                        "Difference " + Points.signed(difference) + " " + of.unit() + ", 95% interval "
                                                + Points.interval(interval))
                                .fromAcross(100 * interval.from(), 100 * interval.to())))),
                List.of(new Line(true, 0, false)));
    }

    /** Rare events of a term by its length, with what is usual of so many days; the rates are for each 100 school days. */
    record Term(String name, ControlLimits.Period period) {

        double rate() {
            return rate(period.events());
        }

        double rate(double events) {
            return HUNDRED * events / period.days();
        }
    }

    /**
     * Rare events by term, for each 100 school days, with the limits between which chance alone moves them: terms differ in
     * length, and so do their limits.
     *
     * @param running a term that is not over: a hollow square, joined to nothing
     */
    static Drawing control(List<Term> whole, Optional<Term> running, ControlLimits limits) {
        List<Term> terms = new ArrayList<>(whole);
        running.ifPresent(terms::add);
        ToDoubleFunction<Term> upper =
                term -> term.rate(limits.upper(term.period().days()));
        ToDoubleFunction<Term> lower =
                term -> term.rate(limits.lower(term.period().days()));
        double most = Math.max(
                whole.stream().mapToDouble(upper).max().orElse(0),
                terms.stream().mapToDouble(Term::rate).max().orElse(0));
        List<Point> points = IntStream.range(0, whole.size())
                .mapToObj(place -> counted(whole.get(place), place, limits))
                .toList();
        List<Series> series = new ArrayList<>();
        series.add(new Series("Permanent exclusions", Tone.MAIN, Shape.CIRCLE, false, Stroke.SOLID, points));
        running.ifPresent(term -> series.add(new Series(
                "Term not over yet",
                Tone.OTHER,
                Shape.SQUARE,
                true,
                Stroke.NONE,
                List.of(Point.of(whole.size(), term.rate(), words(term))
                        .above(String.valueOf(term.period().events()))))));
        series.add(limit("Upper limit", upper, whole, Stroke.DASHED));
        series.add(limit(
                "Mean " + Points.plain(limits.mean(HUNDRED) / HUNDRED),
                term -> limits.mean(HUNDRED),
                whole,
                Stroke.SOLID));
        if (whole.stream().mapToDouble(lower).max().orElse(0) > 0) {
            series.add(limit("Lower limit", lower, whole, Stroke.DASHED));
        }
        return new Drawing(
                290,
                Axis.named(terms.stream().map(Term::name).toList()),
                Axis.numbers(0, Math.max(most, 1), ""),
                series,
                List.of());
    }

    private static Point counted(Term term, int place, ControlLimits limits) {
        Point point = Point.of(place, term.rate(), words(term));
        return limits.unusual(term.period())
                ? point.above(String.valueOf(term.period().events())).standingOut(Shape.TRIANGLE)
                : point;
    }

    private static String words(Term term) {
        return "%s: %d in %s school days, %s for each 100"
                .formatted(
                        term.name(),
                        term.period().events(),
                        Points.plain(term.period().days() / HUNDRED),
                        Points.plain(term.rate() / HUNDRED));
    }

    /** In steps: from half a place before each term to half a place after. */
    private static Series limit(String words, ToDoubleFunction<Term> at, List<Term> terms, Stroke stroke) {
        List<Point> points = new ArrayList<>();
        for (int place = 0; place < terms.size(); place++) {
            double height = at.applyAsDouble(terms.get(place));
            points.add(Point.of(place - 0.5, height, ""));
            Point end = Point.of(place + 0.5, height, words);
            points.add(place == terms.size() - 1 ? end.beside(words) : end);
        }
        return new Series(words, Tone.LIMIT, Shape.NONE, false, stroke, points);
    }

    /** How the changes of single pupils lie, beside those of similar pupils. Both lists go through the same bins. */
    static Drawing distribution(List<Named> discussed, List<Named> similar) {
        int most = IntStream.concat(
                        discussed.stream().mapToInt(Named::count),
                        similar.stream().mapToInt(Named::count))
                .max()
                .orElse(0);
        return new Drawing(
                270,
                Axis.named(discussed.stream().map(Named::name).toList()),
                Axis.counts(most),
                List.of(bars("Discussed", Tone.MAIN, discussed), bars("Similar, not discussed", Tone.OTHER, similar)),
                List.of());
    }

    /** Counts by month. */
    static Drawing months(String what, List<Named> months) {
        return new Drawing(
                220,
                Axis.named(months.stream().map(Named::name).toList()),
                Axis.counts(months.stream().mapToInt(Named::count).max().orElse(0)),
                List.of(bars(what, Tone.MAIN, months)),
                List.of());
    }

    private static Series bars(String name, Tone tone, List<Named> counts) {
        return new Series(
                name,
                tone,
                Shape.BAR,
                tone == Tone.OTHER,
                Stroke.NONE,
                IntStream.range(0, counts.size())
                        .mapToObj(place -> {
                            Named one = counts.get(place);
                            return Point.of(
                                            place,
                                            one.count(),
                                            name + ", " + one.name() + ": " + Words.count(one.count(), "pupil"))
                                    .above(String.valueOf(one.count()));
                        })
                        .toList());
    }
}
