package org.tats.impact.compare;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How sure the share of one group is before, after, and in its change: from drawing whole pupils again and again, because the
 * sessions of one pupil go together.
 *
 * @param change after less before
 */
public record GroupIntervals(Interval before, Interval after, Interval change) {

    /** @param seed with which the resampling gives the same again. @throws IllegalArgumentException without a pupil */
    public static GroupIntervals of(List<Followed> pupils, long seed, int resamples) {
        if (pupils.isEmpty()) {
            throw new IllegalArgumentException("Nobody to describe");
        }
        var random = new SplittableRandom(seed);
        long[] all = new long[4];
        pupils.forEach(pupil -> add(all, pupil));
        double[] before = new double[resamples];
        double[] after = new double[resamples];
        double[] change = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            long[] sums = new long[4];
            for (int draw = 0; draw < pupils.size(); draw++) {
                add(sums, pupils.get(random.nextInt(pupils.size())));
            }
            before[resample] = before(sums);
            after[resample] = after(sums);
            change[resample] = after[resample] - before[resample];
        }
        int of = pupils.size();
        return new GroupIntervals(
                Interval.around(before(all), before, of, 1).ofShares(),
                Interval.around(after(all), after, of, 1).ofShares(),
                Interval.around(after(all) - before(all), change, of, 1));
    }

    private static void add(long[] sums, Followed pupil) {
        sums[0] += pupil.before().attended();
        sums[1] += pupil.before().possible();
        sums[2] += pupil.after().attended();
        sums[3] += pupil.after().possible();
    }

    private static double before(long[] sums) {
        return (double) sums[0] / sums[1];
    }

    private static double after(long[] sums) {
        return (double) sums[2] / sums[3];
    }
}
