package org.tats.impact.compare;

import org.tats.impact.compare.Followed.Alike;

/** A pupil who was discussed, and one alike who met the same flag and was not. */
public record MatchedPair(Followed discussed, Followed comparison) {

    /** Whether the two agree in everything that they are matched on. */
    public boolean exact() {
        return discussed.alike().equals(comparison.alike());
    }

    /** How far from exact: nought is the same in everything, a band of attendance weighs most. */
    static double distance(Alike one, Alike other) {
        return 4.0 * Math.abs(one.baseline() - other.baseline())
                + 2.0 * Math.min(3, Math.abs(one.suspensions() - other.suspensions()))
                + Math.abs(one.yearGroup() - other.yearGroup());
    }
}
