package org.tats.impact.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.tats.impact.compare.ControlLimits;
import org.tats.impact.compare.Interval;

/** One drawing for each kind of question. Shares go in as shares and are drawn as percent. */
final class ImpactCharts {

    /** How far the comparison stands beside the other, so that neither hides the other's whisker. */
    private static final double APART = 0.03;

    private ImpactCharts() {}

    /** A share with its interval. */
    record Measured(double share, Interval interval) {}

    /** A number of a place or time with its name. */
    record Named(String name, int count) {}

    /** Before and after of both groups: what happened to similar pupils anyway is always drawn. */
    static Drawing beforeAfter(
            int days, Measured before, Measured after, Measured similarBefore, Measured similarAfter) {
        List<Measured> all = List.of(before, after, similarBefore, similarAfter);
        double least =
                all.stream().mapToDouble(one -> one.interval().from()).min().orElseThrow();
        double most = all.stream().mapToDouble(one -> one.interval().to()).max().orElseThrow();
        return new Drawing(
                290,
                Axis.named(List.of(days + " school days before", days + " school days after")),
                Axis.numbers(100 * least, 100 * most, "%"),
                List.of(
                        group("Similar, not discussed", similarBefore, similarAfter, APART, true),
                        group("Discussed", before, after, -APART, false)),
                List.of());
    }

    private static Series group(String name, Measured before, Measured after, double apart, boolean similar) {
        return new Series(
                name,
                similar ? Tone.OTHER : Tone.MAIN,
                similar ? Shape.SQUARE : Shape.CIRCLE,
                similar,
                similar ? Stroke.DASHED : Stroke.SOLID,
                List.of(
                        point(name + " before", before, apart),
                        point(name + " after", after, 1 + apart).beside(name + " " + Points.percent(after.share()))));
    }

    private static Point point(String name, Measured measured, double across) {
        return Point.of(
                        across,
                        100 * measured.share(),
                        name + ": " + Points.percent(measured.share()) + ", 95% interval "
                                + Points.percent(measured.interval().from()) + " to "
                                + Points.percent(measured.interval().to()))
                .from(
                        100 * measured.interval().from(),
                        100 * measured.interval().to());
    }

    /** A difference with its interval, on a line where no difference is marked. */
    static Drawing difference(double difference, Interval interval) {
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
                                        "Difference " + Points.plain(difference) + " points, 95% interval "
                                                + Points.interval(interval))
                                .fromAcross(100 * interval.from(), 100 * interval.to())))),
                List.of(new Line(true, 0, false)));
    }

    /**
     * Rare events by term, with the limits between which chance alone moves them.
     *
     * @param running a term that is not over: a hollow square, joined to nothing
     */
    static Drawing control(List<Named> whole, Optional<Named> running, ControlLimits limits) {
        List<Named> terms = new ArrayList<>(whole);
        running.ifPresent(terms::add);
        int most = Math.max(
                limits.upper(), terms.stream().mapToInt(Named::count).max().orElse(0));
        List<Point> points = IntStream.range(0, whole.size())
                .mapToObj(place -> counted(whole.get(place), place, limits))
                .toList();
        double first = -0.5;
        double last = terms.size() - 0.5;
        List<Series> series = new ArrayList<>();
        series.add(new Series("Permanent exclusions", Tone.MAIN, Shape.CIRCLE, false, Stroke.SOLID, points));
        running.ifPresent(term -> series.add(new Series(
                "Term not over yet",
                Tone.OTHER,
                Shape.SQUARE,
                true,
                Stroke.NONE,
                List.of(Point.of(whole.size(), term.count(), term.name() + ": " + term.count())
                        .above(String.valueOf(term.count()))))));
        series.add(limit("Upper limit " + limits.upper(), limits.upper(), first, last, true));
        series.add(limit("Mean " + Points.plain(limits.mean() / 100), limits.mean(), first, last, false));
        if (limits.lower() > 0) {
            series.add(limit("Lower limit " + limits.lower(), limits.lower(), first, last, true));
        }
        return new Drawing(
                290, Axis.named(terms.stream().map(Named::name).toList()), Axis.counts(most), series, List.of());
    }

    private static Point counted(Named term, int place, ControlLimits limits) {
        Point point = Point.of(place, term.count(), term.name() + ": " + term.count());
        return limits.unusual(term.count())
                ? point.above(String.valueOf(term.count())).standingOut(Shape.TRIANGLE)
                : point;
    }

    private static Series limit(String words, double at, double first, double last, boolean dashed) {
        return new Series(
                words,
                Tone.LIMIT,
                Shape.NONE,
                false,
                dashed ? Stroke.DASHED : Stroke.SOLID,
                List.of(Point.of(first, at, ""), Point.of(last, at, words).beside(words)));
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
