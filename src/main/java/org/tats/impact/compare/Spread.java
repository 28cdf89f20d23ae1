package org.tats.impact.compare;

import java.util.List;
import org.hipparchus.stat.descriptive.rank.Percentile;

/**
 * How the changes of single pupils lie: never the mean alone.
 *
 * @param improved pupils whose share attended rose by the margin or more
 * @param same by less than the margin, either way
 * @param worse pupils whose share fell by the margin or more
 */
public record Spread(
        int pupils, double lowerQuartile, double median, double upperQuartile, int improved, int same, int worse) {

    /** @param margin in shares; 0.05 is five percentage points. @throws IllegalArgumentException without a pupil */
    public static Spread of(List<Followed> pupils, double margin) {
        if (pupils.isEmpty()) {
            throw new IllegalArgumentException("Nobody to describe");
        }
        double[] changes = pupils.stream().mapToDouble(Followed::change).toArray();
        var percentile = new Percentile().withEstimationType(Percentile.EstimationType.R_7);
        percentile.setData(changes);
        int improved =
                (int) pupils.stream().filter(pupil -> pupil.change() >= margin).count();
        int worse =
                (int) pupils.stream().filter(pupil -> pupil.change() <= -margin).count();
        return new Spread(
                changes.length,
                percentile.evaluate(25),
                percentile.evaluate(50),
                percentile.evaluate(75),
                improved,
                changes.length - improved - worse,
                worse);
    }
}
