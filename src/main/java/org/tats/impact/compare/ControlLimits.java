package org.tats.impact.compare;

import java.util.List;
import org.hipparchus.distribution.discrete.PoissonDistribution;

/**
 * Between which numbers a steady rate of rare events stays in all but about 3 of 1,000 periods. Periods differ in length, so the
 * rate is steady by the day and each period has limits of its own. A period outside is worth a question; one inside is worth
 * none, whatever the one before was.
 *
 * @param rate events a day, of all periods together
 */
public record ControlLimits(double rate) {

    /** Of each tail: both together leave out what three standard deviations do, some 3 of 1,000. */
    private static final double TAIL = 0.00135;

    /** @param days its length, above nought */
    public record Period(int events, double days) {}

    /** @throws IllegalArgumentException without a period, or with one that has no length */
    public static ControlLimits of(List<Period> periods) {
        if (periods.isEmpty() || periods.stream().anyMatch(period -> period.days() <= 0)) {
            throw new IllegalArgumentException("No period, or one without days");
        }
        double events = periods.stream().mapToInt(Period::events).sum();
        return new ControlLimits(
                events / periods.stream().mapToDouble(Period::days).sum());
    }

    /** How many events so many days have on average. */
    public double mean(double days) {
        return rate * days;
    }

    /** The least number of so many days that is nothing unusual. */
    public int lower(double days) {
        if (rate == 0) {
            return 0;
        }
        var steady = new PoissonDistribution(mean(days));
        int lower = 0;
        while (steady.cumulativeProbability(lower) < TAIL) {
            lower++;
        }
        return lower;
    }

    /** The greatest number of so many days that is nothing unusual. */
    public int upper(double days) {
        return rate == 0 ? 0 : new PoissonDistribution(mean(days)).inverseCumulativeProbability(1 - TAIL);
    }

    public boolean unusual(Period period) {
        return period.events() < lower(period.days()) || period.events() > upper(period.days());
    }
}
