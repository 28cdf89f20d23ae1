package org.tats.impact.compare;

import java.util.Arrays;

/** From and to, both included. */
public record Interval(double from, double to) {

    private static final double TAIL = 0.025;

    /** The middle 95 % of what was drawn; sorts it. */
    static Interval middle(double[] drawn) {
        Arrays.sort(drawn);
        return new Interval(quantile(drawn, TAIL), quantile(drawn, 1 - TAIL));
    }

    /** Between the two nearest of the sorted values. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    public boolean covers(double value) {
        return from <= value && value <= to;
    }
}
