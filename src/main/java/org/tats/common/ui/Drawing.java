package org.tats.common.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Chart} draws: figures and their words, formatted here. Colours, fonts and the space there is are the
 * browser's business (frontend/chart.js). Tones always go with a shape or a stroke of their own, so that nothing hangs on
 * colour.
 *
 * @param height in CSS pixels; the width is what the page gives
 * @param lines through the whole chart, such as "no difference"
 */
public record Drawing(int height, Axis across, Axis up, List<Series> series, List<Line> lines) {

    public Drawing {
        series = List.copyOf(series);
        lines = List.copyOf(lines);
    }

    /** Who speaks: what the chart is about, what it is compared with, a limit, a point that stands out. */
    public enum Tone {
        MAIN,
        OTHER,
        LIMIT,
        ALERT
    }

    public enum Shape {
        CIRCLE,
        SQUARE,
        DIAMOND,
        TRIANGLE,
        BAR,
        NONE
    }

    public enum Stroke {
        SOLID,
        DASHED,
        NONE
    }

    /**
     * Either named places 0, 1, 2, ... or numbers from, to, every step.
     *
     * @param unit after each number, "%"
     * @param signed whether numbers above nought carry a plus
     * @param zero words beside nought, "no difference"; empty for none
     * @param shown false for an axis that only gives room
     */
    public record Axis(
            List<String> names,
            double from,
            double to,
            double step,
            String unit,
            boolean signed,
            String zero,
            boolean shown) {

        public static Axis named(List<String> names) {
            return new Axis(List.copyOf(names), 0, names.size() - 1.0, 1, "", false, "", true);
        }

        /** Numbers that hold both ends, with some six steps of 1, 2 or 5 times a power of ten. */
        public static Axis numbers(double least, double most, String unit) {
            double step = step(Math.max(most - least, 1e-6) / 5);
            double from = Math.floor(least / step) * step;
            double to = Math.ceil(most / step) * step;
            return new Axis(List.of(), from, Math.max(to, from + step), step, unit, false, "", true);
        }

        /** Whole numbers from nought, as bars need them. */
        public static Axis counts(long most) {
            double step = Math.max(1, step(Math.max(most, 1) / 5.0));
            return new Axis(List.of(), 0, Math.ceil(Math.max(most, 1) / step) * step, step, "", false, "", true);
        }

        /** Changes: with a plus or a minus, and nought in words. */
        public Axis around(String zero) {
            return new Axis(names, from, to, step, unit, true, zero, shown);
        }

        public Axis hidden() {
            return new Axis(names, from, to, step, unit, signed, zero, false);
        }

        private static double step(double rough) {
            double power = Math.pow(10, Math.floor(Math.log10(rough)));
            double digit = rough / power;
            return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
        }
    }

    /** From and to, upright or across. */
    public record Span(double from, double to, boolean across) {}

    /**
     * @param across place or number
     * @param above words over it; empty for none
     * @param beside words at its right, in place of a legend; empty for none
     * @param words what the pointer tells, the whole figure in words
     * @param interval drawn as a whisker
     * @param shape another than the series', for a point that stands out
     */
    public record Point(
            double across,
            double up,
            String above,
            String beside,
            String words,
            @Nullable Span interval,
            @Nullable Shape shape) {

        public static Point of(double across, double up, String words) {
            return new Point(across, up, "", "", words, null, null);
        }

        public Point above(String text) {
            return new Point(across, up, text, beside, words, interval, shape);
        }

        public Point beside(String text) {
            return new Point(across, up, above, text, words, interval, shape);
        }

        public Point from(double low, double high) {
            return new Point(across, up, above, beside, words, new Span(low, high, false), shape);
        }

        public Point fromAcross(double low, double high) {
            return new Point(across, up, above, beside, words, new Span(low, high, true), shape);
        }

        public Point standingOut(Shape other) {
            return new Point(across, up, above, beside, words, interval, other);
        }
    }

    /** @param hollow an outline, hatched where it is a bar */
    public record Series(String name, Tone tone, Shape shape, boolean hollow, Stroke stroke, List<Point> points) {

        public Series {
            points = List.copyOf(points);
        }
    }

    /** @param upright at a place across, else at a height */
    public record Line(boolean upright, double at, boolean dashed) {}
}
