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
        double[] before = new double[resamples];
        double[] after = new double[resamples];
        double[] change = new double[resamples];
        for (int resample = 0; resample < resamples; resample++) {
            long[] sums = new long[4];
            for (int draw = 0; draw < pupils.size(); draw++) {
                Followed pupil = pupils.get(random.nextInt(pupils.size()));
                sums[0] += pupil.before().attended();
                sums[1] += pupil.before().possible();
                sums[2] += pupil.after().attended();
                sums[3] += pupil.after().possible();
            }
            before[resample] = (double) sums[0] / sums[1];
            after[resample] = (double) sums[2] / sums[3];
            change[resample] = after[resample] - before[resample];
        }
        return new GroupIntervals(Interval.middle(before), Interval.middle(after), Interval.middle(change));
    }
}
