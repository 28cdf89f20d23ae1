package org.tats.impact;

import java.util.Optional;
import org.tats.impact.compare.Interval;
import org.tats.impact.compare.Shares;

/**
 * One group of children on the roll, with how many of them were flagged, discussed and acted upon in the period; and the same of
 * all other groups together.
 *
 * @param value code of the group, empty where it is not recorded
 */
public record EqualityGroup(EqualityDimension dimension, String value, Counts counts, Counts rest) {

    private static final double THOUSAND = 1000;
    private static final double LEVEL = 0.05;

    /** @param roll children on the roll */
    public record Counts(int roll, int flagged, int discussed, int acted) {

        /** How many of a step. */
        public int of(Step step) {
            return switch (step) {
                case FLAGGED -> flagged;
                case DISCUSSED -> discussed;
                case ACTED -> acted;
            };
        }

        Counts less(Counts part) {
            return new Counts(roll - part.roll, flagged - part.flagged, discussed - part.discussed, acted - part.acted);
        }

        static Counts sum(Counts one, Counts other) {
            return new Counts(
                    one.roll + other.roll,
                    one.flagged + other.flagged,
                    one.discussed + other.discussed,
                    one.acted + other.acted);
        }
    }

    /** What happens to a child in turn. */
    public enum Step {
        FLAGGED("Flagged"),
        DISCUSSED("Discussed"),
        ACTED("Acted upon");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** For each thousand on the roll; empty without anybody on the roll. */
    public Optional<Double> rate(Step step) {
        return rate(counts, step);
    }

    /** Its 95 % interval for each thousand (Wilson). */
    public Optional<Interval> interval(Step step) {
        if (counts.roll() == 0) {
            return Optional.empty();
        }
        Interval share = Shares.wilson(counts.of(step), counts.roll());
        return Optional.of(new Interval(share.from() * THOUSAND, share.to() * THOUSAND));
    }

    /** The rate over that of all others; empty when either has nobody or the others' is nought. */
    public Optional<Double> ratio(Step step) {
        return rate(step)
                .flatMap(mine -> rate(rest, step).filter(other -> other > 0).map(other -> mine / other));
    }

    /** Whether chance alone would part this group as far from all others in fewer than one of 20 cases (Fisher, two-sided). */
    public boolean apart(Step step) {
        return counts.roll() > 0
                && rest.roll() > 0
                && Shares.fisher(counts.of(step), counts.roll(), rest.of(step), rest.roll()) < LEVEL;
    }

    private static Optional<Double> rate(Counts counts, Step step) {
        return counts.roll() == 0 ? Optional.empty() : Optional.of(THOUSAND * counts.of(step) / counts.roll());
    }
}
