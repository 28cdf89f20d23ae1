package org.tats.impact;

import java.util.List;

/**
 * One figure of a measure.
 *
 * @param key within its measure, for example {@code within6}
 * @param words in plain English
 * @param kind how the counted rows make the figure
 * @param of for a difference: the parts after and before; else empty
 * @param unit what is counted: pupils, discussions, sessions, school days, points
 */
public record MeasurePart(String key, String words, Kind kind, List<String> of, String unit) {

    /** How rows with a numerator and perhaps a denominator make one figure. */
    public enum Kind {
        /** How many. */
        COUNT,
        /** All numerators together, of all denominators together: never a mean of shares. Between 0 and 1. */
        SHARE,
        /** The same for each hundred. */
        RATE,
        /** The middle one. */
        MEDIAN,
        /** Nine of ten are not more. */
        P90,
        MEAN,
        /** One part less another. Of shares in percentage points. */
        DIFFERENCE
    }

    public MeasurePart {
        of = List.copyOf(of);
    }
}
