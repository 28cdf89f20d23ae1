package org.tats.demo;

import java.util.List;

/**
 * Random numbers that are the same on every machine and Java release (SplitMix64). A die is seeded by what it is for,
 * not by the order of use, so that one pupil's life does not depend on how many pupils came before.
 */
final class Dice {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    static Dice of(long seed, long... purpose) {
        long state = mix(seed + GOLDEN);
        for (long key : purpose) {
            state = mix(state ^ (key + GOLDEN));
        }
        return new Dice(state);
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** From 0 (included) to 1 (excluded). */
    double unit() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    /** From 0 to {@code bound} - 1. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** Near enough to normal (twelve uniforms), without logarithms, whose last bit may differ between machines. */
    double normal() {
        double sum = -6;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return sum;
    }

    /** Skewed to the right, as habits are: most below the median's double, a few far above it. */
    double skewed(double median, double spread) {
        return median * StrictMath.exp(spread * normal());
    }

    /** How often in a row {@code again} came up, at most {@code most}. */
    int runs(double again, int most) {
        int count = 0;
        while (count < most && chance(again)) {
            count++;
        }
        return count;
    }

    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
