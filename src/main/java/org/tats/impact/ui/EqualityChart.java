package org.tats.impact.ui;

import java.util.ArrayList;
import java.util.List;
import org.tats.common.ui.Drawing;
import org.tats.common.ui.Drawing.Axis;
import org.tats.common.ui.Drawing.Point;
import org.tats.common.ui.Drawing.Series;
import org.tats.common.ui.Drawing.Shape;
import org.tats.common.ui.Drawing.Stroke;
import org.tats.common.ui.Drawing.Tone;
import org.tats.impact.EqualityGroup;
import org.tats.impact.EqualityGroup.Step;
import org.tats.impact.EqualityWords;
import org.tats.impact.compare.Interval;

/** One step by group: a rate with its interval each; groups that stand out from the rest have a shape of their own. */
final class EqualityChart {

    private static final int HEIGHT = 260;

    private EqualityChart() {}

    static Drawing of(List<EqualityGroup> groups, Step step) {
        List<String> names = groups.stream()
                .map(group -> EqualityWords.group(group.dimension(), group.value()))
                .toList();
        double most = groups.stream()
                .flatMap(group -> group.interval(step).stream())
                .mapToDouble(Interval::to)
                .max()
                .orElse(1);
        List<Point> points = new ArrayList<>();
        for (int place = 0; place < groups.size(); place++) {
            EqualityGroup group = groups.get(place);
            double rate = group.rate(step).orElse(0.0);
            Interval interval = group.interval(step).orElse(new Interval(0, 0));
            Point point = Point.of(
                            place,
                            rate,
                            "%s: %.1f for each 1,000, %.1f to %.1f"
                                    .formatted(names.get(place), rate, interval.from(), interval.to()))
                    .from(interval.from(), interval.to());
            points.add(group.apart(step) ? point.standingOut(Shape.DIAMOND) : point);
        }
        return new Drawing(
                HEIGHT,
                Axis.named(names),
                Axis.numbers(0, most, ""),
                List.of(new Series(step.words(), Tone.MAIN, Shape.CIRCLE, false, Stroke.NONE, points)),
                List.of());
    }
}
