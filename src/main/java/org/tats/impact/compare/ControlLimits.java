package org.tats.impact.compare;

import java.util.List;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * Between which numbers a steady rate of rare events stays in all but about 3 of 1,000 periods. A period outside is worth a
 * question; one inside is worth none, whatever the month before was.
 *
 * @param mean events a period
 * @param lower the least number that is nothing unusual
 * @param upper the greatest number that is nothing unusual
 */
public record ControlLimits(double mean, int lower, int upper) {

    /** Of both tails together what three standard deviations leave out. */
    private static final double TAIL = 0.00135;

    /** @param events of each period, all of the same length. @throws IllegalArgumentException without a period */
    public static ControlLimits of(List<Integer> events) {
        double mean = events.stream().mapToInt(Integer::intValue).average().orElseThrow(IllegalArgumentException::new);
        if (mean == 0) {
            return new ControlLimits(0, 0, 0);
        }
        var steady = new PoissonDistribution(mean);
        int lower = 0;
        while (steady.cumulativeProbability(lower) < TAIL) {
            lower++;
        }
        return new ControlLimits(mean, lower, steady.inverseCumulativeProbability(1 - TAIL));
    }

    public boolean unusual(int events) {
        return events < lower || events > upper;
    }
}
