package org.tats.impact.compare;

import org.hipparchus.distribution.continuous.TDistribution;
import org.hipparchus.stat.descriptive.DescriptiveStatistics;

/** From and to, both included. */
public record Interval(double from, double to) {

    private static final double TAIL = 0.025;

    /**
     * An estimate with Student's t times the standard deviation of what was drawn: resamples of few vary less than new samples
     * would, and their middle is too narrow.
     *
     * @param of so many were drawn each time
     * @param used degrees of freedom that the estimate used up
     */
    static Interval around(double estimate, double[] drawn, int of, int used) {
        int freedom = Math.max(1, of - used);
        double wide = new TDistribution(freedom).inverseCumulativeProbability(1 - TAIL)
                * new DescriptiveStatistics(drawn).getStandardDeviation()
                * Math.sqrt((double) of / freedom);
        return new Interval(estimate - wide, estimate + wide);
    }

    /** Cut at nought and one, between which a share lies. */
    Interval ofShares() {
        return new Interval(Math.max(0, from), Math.min(1, to));
    }

    public boolean covers(double value) {
        return from <= value && value <= to;
    }
}
