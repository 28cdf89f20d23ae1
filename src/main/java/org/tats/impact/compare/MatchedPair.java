package org.tats.impact.compare;

/** A pupil who was discussed, and one alike who met the same flag and was not. */
public record MatchedPair(Followed discussed, Followed comparison) {

    private static final double BAND = 0.05;

    /** Whether the two agree in everything that they are matched on. */
    public boolean exact() {
        return discussed.alike().equals(comparison.alike());
    }

    /**
     * How far from exact: a band of attendance weighs most, and of those of one band the nearest attendance counts.
     */
    static double distance(Followed one, Followed other) {
        return 4.0 * Math.abs(one.attended() - other.attended()) / BAND
                + 2.0
                        * Math.min(
                                3,
                                Math.abs(one.alike().suspensions()
                                        - other.alike().suspensions()))
                + Math.abs(one.alike().yearGroup() - other.alike().yearGroup());
    }
}
