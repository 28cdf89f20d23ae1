package org.tats.programme;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Values of measures in words. */
final class Measures {

    private Measures() {}

    /** "£1,200", "4.5%", "12 days", "fewer than 5 pupils"; "not set" without a value. */
    static String words(@Nullable BigDecimal value, boolean fewer, String unit) {
        if (value == null) {
            return "not set";
        }
        String number = String.format(
                Locale.UK, "%,." + Math.max(0, value.stripTrailingZeros().scale()) + "f", value);
        String words = switch (unit) {
            case "" -> number;
            case "%" -> number + "%";
            case "£" -> "£" + number;
            default -> number + " " + unit;
        };
        return (fewer ? PartFields.FEWER : "") + words;
    }
}
