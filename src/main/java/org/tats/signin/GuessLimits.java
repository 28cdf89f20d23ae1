package org.tats.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When a guess is looked at. A few are at once; then each has to wait longer than the one before, and after the last of the
 * window none is looked at until older ones have left it. Nothing is locked for good.
 */
final class GuessLimits {

    static final Duration WINDOW = Duration.ofMinutes(15);

    /** Wrong ones without a wait: fingers slip. */
    private static final int FREE = 3;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);

    private GuessLimits() {}

    /**
     * @param wrong when the wrong guesses of this window were, the newest first
     * @param most how many of them are looked at in one window
     */
    static boolean allow(List<Instant> wrong, int most, Instant now) {
        if (wrong.size() >= most) {
            return false;
        }
        return wrong.size() < FREE || !now.isBefore(wrong.getFirst().plus(waitAfter(wrong.size())));
    }

    /** 2, 4, 8 seconds and so on after the third, fourth, fifth. */
    static Duration waitAfter(int wrong) {
        return FIRST_WAIT.multipliedBy(1L << (wrong - FREE));
    }
}
