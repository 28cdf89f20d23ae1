package org.tats.impact.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tats.common.Words;
import org.tats.impact.Outcome;
import org.tats.impact.compare.Interval;

/** Shares and their differences as the pages write them: percent and percentage points, one decimal, a real minus. */
final class Points {

    private Points() {}

    /** A share of 0.055 as 5.5. */
    static double of(double share) {
        return rounded(share).doubleValue();
    }

    /** "+5.5", "−0.8", "0.0" */
    static String signed(double share) {
        BigDecimal points = rounded(share);
        return (points.signum() > 0 ? "+" : "") + text(points);
    }

    /** "1.9", "−0.8" */
    static String plain(double share) {
        return text(rounded(share));
    }

    /** "−0.8 to 4.6" */
    static String interval(Interval interval) {
        return plain(interval.from()) + " to " + plain(interval.to());
    }

    /** An interval of a number in whole numbers, never narrower than it is: "29 to 56" */
    static String outwards(Interval number) {
        return (long) Math.floor(number.from()) + " to " + (long) Math.ceil(number.to());
    }

    /** "32% to 58%" */
    static String shares(Interval interval) {
        return whole(interval.from()) + " to " + whole(interval.to());
    }

    /** "23 (44%)"; no share of nothing */
    static String countOf(int count, int of) {
        return of == 0 ? String.valueOf(count) : count + " (" + whole((double) count / of) + ")";
    }

    static String whole(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%";
    }

    static String percent(double share) {
        return Words.percent(share);
    }

    /** "44.2%" of attendance, "0.9" of suspended time, whose unit the words around it say. */
    static String amount(Outcome of, double share) {
        return of == Outcome.ATTENDANCE ? percent(share) : plain(share);
    }

    /** "5 points or more" */
    static String orMore(Outcome of) {
        return of == Outcome.ATTENDANCE ? "5 points or more" : "5 or more half days per 100 sessions";
    }

    private static BigDecimal rounded(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP);
    }

    private static String text(BigDecimal points) {
        return points.toPlainString().replace('-', '−');
    }
}
