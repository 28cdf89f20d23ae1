package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;

/** Values as words in reasons. */
final class ReasonWords {

    private static final List<String> ORDINALS =
            List.of("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth");

    private ReasonWords() {}

    /** "2.5 days", "1 day", "half a day". */
    static String days(long halfDays) {
        if (halfDays == 1) {
            return "half a day";
        }
        String number = halfDays % 2 == 0 ? String.valueOf(halfDays / 2) : halfDays / 2 + ".5";
        return number + (halfDays == 2 ? " day" : " days");
    }

    /** "2.5 days", or "3 lunchtimes" for a lunchtime suspension. */
    static String length(Suspension suspension) {
        return suspension.category() == SuspensionCategory.LNCH
                ? Words.count(suspension.sessions(), "lunchtime")
                : days(suspension.sessions());
    }

    /** ", reason DB", ", reasons DB and PP", or nothing. */
    static String reasons(Suspension suspension) {
        List<String> codes =
                suspension.reasons().stream().filter(code -> !code.isBlank()).toList();
        return switch (codes.size()) {
            case 0 -> "";
            case 1 -> ", reason " + codes.getFirst();
            default -> ", reasons " + Words.list(codes);
        };
    }

    /** "Third"; "11th" from eleven on. */
    static String ordinal(int number) {
        if (number <= ORDINALS.size()) {
            return ORDINALS.get(number - 1);
        }
        int tens = number % 100;
        return number
                + (tens >= 11 && tens <= 13
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }

    /** "17 June, 8 October and 4 November". */
    static String starts(List<Suspension> suspensions, LocalDate asOf) {
        return Words.list(suspensions.stream()
                .map(suspension -> Dates.near(suspension.start(), asOf))
                .toList());
    }
}
