package org.tats.impact.compare;

import org.hipparchus.distribution.continuous.ChiSquaredDistribution;
import org.hipparchus.distribution.discrete.HypergeometricDistribution;
import org.hipparchus.stat.interval.BinomialProportion;
import org.hipparchus.stat.interval.ConfidenceInterval;

/** Intervals and tests of counts. All at 95 %. */
public final class Shares {

    private static final double LEVEL = 0.95;
    private static final double SAME = 1 + 1e-7;

    private Shares() {}

    /** Wilson's interval of a share. @throws IllegalArgumentException when there is nothing to be a share of */
    public static Interval wilson(int count, int of) {
        if (of < 1 || count < 0 || count > of) {
            throw new IllegalArgumentException(count + " of " + of);
        }
        ConfidenceInterval interval = BinomialProportion.getWilsonScoreInterval(of, (double) count / of, LEVEL);
        return new Interval(Math.max(0, interval.getLowerBound()), Math.min(1, interval.getUpperBound()));
    }

    /** The exact interval of a number of rare events: what a steady rate would give as well. */
    public static Interval rare(int events) {
        double tail = (1 - LEVEL) / 2;
        double from = events == 0 ? 0 : new ChiSquaredDistribution(2.0 * events).inverseCumulativeProbability(tail) / 2;
        double to = new ChiSquaredDistribution(2.0 * events + 2).inverseCumulativeProbability(1 - tail) / 2;
        return new Interval(from, to);
    }

    /**
     * Fisher's exact test of two shares, two-sided: how often chance alone would part them as far or further.
     *
     * @param count of {@code of} in the one group, {@code otherCount} of {@code otherOf} in the other
     */
    public static double fisher(int count, int of, int otherCount, int otherOf) {
        int events = count + otherCount;
        if (events == 0 || events == of + otherOf) {
            return 1;
        }
        var chance = new HypergeometricDistribution(of + otherOf, events, of);
        double seen = chance.probability(count);
        double sum = 0;
        for (int k = Math.max(0, events - otherOf); k <= Math.min(events, of); k++) {
            double probability = chance.probability(k);
            if (probability <= seen * SAME) {
                sum += probability;
            }
        }
        return Math.min(1, sum);
    }
}
