package org.tats.impact.compare;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Sums over pairs from which the changes of both groups follow, and what of their difference goes back to where the groups stood
 * before. Sums of single pairs add up, so that a resample of pairs costs additions only.
 *
 * <p>What is left of the gap is taken off by regression: the changes within both groups on the share before and on suspensions,
 * pupils weighing as many sessions as they had before. Of pairs matched without using anybody twice, resampling whole pairs gives
 * intervals that hold even where a straight line is not the truth (Abadie and Spiess 2022).
 */
final class PairSums {

    /** Degrees of freedom by pair: two means and two slopes, from two pupils a pair. */
    static final int USED = 2;

    private static final int MOST_SUSPENSIONS = 3;
    private static final int GROUP = 6;
    private static final int SLOPES = 2 * GROUP;
    private static final int COLUMNS = SLOPES + 5;

    private final double[] sums = new double[COLUMNS];

    /**
     * Of either group: attended and possible before, the same after, suspensions and change, both weighed; then the products of
     * both groups together.
     */
    static double[] row(MatchedPair pair) {
        double[] row = new double[COLUMNS];
        group(row, 0, pair.discussed());
        group(row, GROUP, pair.comparison());
        return row;
    }

    private static void group(double[] row, int at, Followed pupil) {
        double weight = pupil.before().possible();
        double share = pupil.before().share();
        double suspensions = Math.min(MOST_SUSPENSIONS, pupil.alike().suspensions());
        double change = pupil.change();
        row[at] = pupil.before().attended();
        row[at + 1] = weight;
        row[at + 2] = pupil.after().attended();
        row[at + 3] = pupil.after().possible();
        row[at + 4] = weight * suspensions;
        row[at + 5] = weight * change;
        row[SLOPES] += weight * share * share;
        row[SLOPES + 1] += weight * share * suspensions;
        row[SLOPES + 2] += weight * suspensions * suspensions;
        row[SLOPES + 3] += weight * share * change;
        row[SLOPES + 4] += weight * suspensions * change;
    }

    void add(double[] row) {
        for (int column = 0; column < COLUMNS; column++) {
            sums[column] += row[column];
        }
    }

    double discussed() {
        return change(0);
    }

    double comparison() {
        return change(GROUP);
    }

    double difference() {
        return discussed() - comparison() - left();
    }

    private double change(int at) {
        return sums[at + 2] / sums[at + 3] - sums[at] / sums[at + 1];
    }

    double left() {
        double[] slopes = slopes();
        return slopes[0] * (mean(0, 0) - mean(GROUP, 0)) + slopes[1] * (mean(0, 4) - mean(GROUP, 4));
    }

    private double mean(int group, int of) {
        return sums[group + of] / sums[group + 1];
    }

    /** Least squares; of covariates in which nobody differs, nought. */
    private double[] slopes() {
        var products = new Array2DRowRealMatrix(new double[][] {
            {within(0, 0, 0), within(1, 0, 4)}, {within(1, 0, 4), within(2, 4, 4)}
        });
        var changes = new ArrayRealVector(new double[] {within(3, 0, 5), within(4, 4, 5)});
        return new SingularValueDecomposition(products)
                .getSolver()
                .solve(changes)
                .toArray();
    }

    /** A product about the mean of each group. */
    private double within(int product, int one, int other) {
        return sums[SLOPES + product] - about(0, one, other) - about(GROUP, one, other);
    }

    private double about(int group, int one, int other) {
        return sums[group + one] * sums[group + other] / sums[group + 1];
    }
}
