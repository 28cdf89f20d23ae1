package org.tats.impact;

import java.util.List;
import java.util.Optional;
import org.tats.impact.Comparison.Result;
import org.tats.impact.compare.Interval;

/**
 * A comparison, and beside it the same with the other lengths of window: how much hangs on the choice.
 *
 * @param shown the one asked for
 * @param windows 30, 60 and 90 school days, in this order
 */
public record ComparedWindows(Comparison shown, List<Window> windows) {

    public ComparedWindows {
        windows = List.copyOf(windows);
    }

    /**
     * @param complete pupils of the cohort with both windows
     * @param alike whether the compared pupils were alike before in all they are matched on
     * @param result empty without a pair
     */
    public record Window(int days, int complete, int pairs, boolean alike, Optional<Result> result) {}

    /** What the three say of the direction of the difference. */
    public enum Direction {
        /** All above nought, and no interval holds it. */
        ALL_MORE,
        /** All below nought, likewise. */
        ALL_LESS,
        /** On the same side of nought, where at least one could be no difference. */
        SAME_SIDE,
        DIFFERENT,
        /** On both sides of nought, and each interval holds it. */
        NONE_SURE,
        /** A window has too few pairs. */
        NOT_KNOWN
    }

    /** @param fewest pairs below which a window says nothing */
    public Direction direction(int fewest) {
        if (windows.stream().anyMatch(window -> window.pairs() < fewest)) {
            return Direction.NOT_KNOWN;
        }
        List<Interval> intervals = windows.stream()
                .flatMap(window -> window.result().stream())
                .map(result -> result.difference().interval())
                .toList();
        if (intervals.stream().allMatch(interval -> interval.from() > 0)) {
            return Direction.ALL_MORE;
        }
        if (intervals.stream().allMatch(interval -> interval.to() < 0)) {
            return Direction.ALL_LESS;
        }
        long sides = windows.stream()
                .flatMap(window -> window.result().stream())
                .map(result -> Math.signum(result.difference().difference()))
                .distinct()
                .count();
        if (sides == 1) {
            return Direction.SAME_SIDE;
        }
        return intervals.stream().allMatch(interval -> interval.covers(0)) ? Direction.NONE_SURE : Direction.DIFFERENT;
    }
}
