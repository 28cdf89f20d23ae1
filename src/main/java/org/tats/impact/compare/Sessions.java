package org.tats.impact.compare;

import java.util.Collection;

/**
 * Sessions (half days) of one pupil in one window, or of many together.
 *
 * @param attended of the possible ones; for a measure of something else than attendance, what is counted
 * @param possible sessions at which the pupil had to be there
 */
public record Sessions(int attended, int possible) {

    public static final Sessions NONE = new Sessions(0, 0);

    public Sessions {
        if (attended < 0 || possible < attended) {
            throw new IllegalArgumentException(attended + " of " + possible + " sessions");
        }
    }

    /** Attended of possible; not a number where none was possible. Never the mean of shares. */
    public double share() {
        return (double) attended / possible;
    }

    public Sessions plus(Sessions other) {
        return new Sessions(attended + other.attended, possible + other.possible);
    }

    public static Sessions sum(Collection<Sessions> all) {
        return all.stream().reduce(NONE, Sessions::plus);
    }
}
