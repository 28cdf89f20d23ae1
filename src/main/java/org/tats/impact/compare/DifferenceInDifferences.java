package org.tats.impact.compare;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How much more the share attended changed among pupils who were discussed than among those alike who were not. An
 * association: who was discussed was not drawn by lot, and what nobody recorded nobody matched.
 *
 * @param discussed change of the share of all sessions together, after less before
 * @param comparison the same of those who were not discussed: what happened to similar pupils anyway
 * @param interval of the difference, from resampling the pairs
 * @param seed with which the resampling gives the same again
 */
public record DifferenceInDifferences(
        int pairs, double discussed, double comparison, Interval interval, long seed, int resamples) {

    /** @throws IllegalArgumentException without a pair */
    public static DifferenceInDifferences of(List<MatchedPair> pairs, long seed, int resamples) {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("Nothing to compare");
        }
        // columns: discussed before attended, possible, after attended, possible, then the comparison's
        int[][] rows = pairs.stream().map(DifferenceInDifferences::row).toArray(int[][]::new);
        long[] all = new long[8];
        for (int[] row : rows) {
            add(all, row);
        }
        var random = new SplittableRandom(seed);
        double[] drawn = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            long[] sums = new long[8];
            for (int draw = 0; draw < rows.length; draw++) {
                add(sums, rows[random.nextInt(rows.length)]);
            }
            drawn[resample] = change(sums, 0) - change(sums, 4);
        }
        return new DifferenceInDifferences(
                rows.length, change(all, 0), change(all, 4), Interval.middle(drawn), seed, resamples);
    }

    /** By how much more the discussed rose; in shares, 0.02 is two percentage points. */
    public double difference() {
        return discussed - comparison;
    }

    private static int[] row(MatchedPair pair) {
        Followed one = pair.discussed();
        Followed other = pair.comparison();
        return new int[] {
            one.before().attended(), one.before().possible(), one.after().attended(),
                    one.after().possible(),
            other.before().attended(), other.before().possible(), other.after().attended(),
                    other.after().possible()
        };
    }

    private static void add(long[] sums, int[] row) {
        for (int column = 0; column < sums.length; column++) {
            sums[column] += row[column];
        }
    }

    private static double change(long[] sums, int at) {
        return (double) sums[at + 2] / sums[at + 3] - (double) sums[at] / sums[at + 1];
    }
}
