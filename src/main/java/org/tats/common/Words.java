package org.tats.common;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;

/** Numbers and lists as words on a page. */
public final class Words {

    private Words() {}

    /** "63.3%" for 19 of 30. One decimal, halves rounded up, so that the same counts always read the same. */
    public static String percent(long part, long whole) {
        if (whole <= 0) {
            throw new IllegalArgumentException("a percentage needs a whole above 0");
        }
        return BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP)
                + "%";
    }

    /** "63.3%" for a share of 0.6333. Prefer {@link #percent(long, long)} where the counts are at hand. */
    public static String percent(double share) {
        return BigDecimal.valueOf(share).multiply(BigDecimal.valueOf(100)).setScale(1, RoundingMode.HALF_UP) + "%";
    }

    /** "1 pupil", "12 pupils", "1,204 pupils". */
    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /** "1 pupil", "12 pupils": for words that take an s. */
    public static String count(long number, String one) {
        return count(number, one, one + "s");
    }

    /** The same with a capital at its beginning: "Day 12 of 15". */
    public static String capital(String words) {
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** "School, Police and School Nursing"; the empty string for no items. */
    public static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.getLast();
    }
}
