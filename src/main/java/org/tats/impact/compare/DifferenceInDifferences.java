package org.tats.impact.compare;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How much more the share attended changed among pupils who were discussed than among those alike who were not. An
 * association: who was discussed was not drawn by lot, and what nobody recorded nobody matched.
 *
 * @param discussed change of the share of all sessions together, after less before
 * @param comparison the same of those who were not discussed: what happened to similar pupils anyway
 * @param left what of the one less the other goes back to where the two groups stood before, as far as matching left them apart
 * @param interval of the difference, from resampling the pairs
 * @param seed with which the resampling gives the same again
 */
public record DifferenceInDifferences(
        int pairs, double discussed, double comparison, double left, Interval interval, long seed, int resamples) {

    /** @throws IllegalArgumentException without a pair */
    public static DifferenceInDifferences of(List<MatchedPair> pairs, long seed, int resamples) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare");
        }
        double[][] rows = pairs.stream().map(PairSums::row).toArray(double[][]::new);
        var all = new PairSums();
        for (double[] row : rows) {
            all.add(row);
        }
        var random = new SplittableRandom(seed);
        double[] drawn = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            var sums = new PairSums();
            for (int draw = 0; draw < rows.length; draw++) {
                sums.add(rows[random.nextInt(rows.length)]);
            }
            drawn[resample] = sums.difference();
        }
        return new DifferenceInDifferences(
                rows.length,
                all.discussed(),
                all.comparison(),
                all.left(),
                Interval.around(all.difference(), drawn, rows.length, PairSums.USED),
                seed,
                resamples);
    }

    /** By how much more the discussed rose, less what is left of the gap before; in shares, 0.02 is two percentage points. */
    public double difference() {
        return discussed - comparison - left;
    }
}
