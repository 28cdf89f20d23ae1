package org.tats.intake;

import java.util.List;
import java.util.Locale;

/** Small pieces of plain English that several messages share. */
final class Sentences {

    private Sentences() {}

    /** "the column dob" or "the columns dob, sex and ncyear". */
    static String columns(List<String> names) {
        return (names.size() == 1 ? "the column " : "the columns ") + list(names);
    }

    static String list(List<String> names) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** "1 row is", "38,377 rows are". */
    static String rowsAre(long rows) {
        return rows(rows) + (rows == 1 ? " is" : " are");
    }

    static String rows(long rows) {
        return String.format(Locale.UK, "%,d row%s", rows, rows == 1 ? "" : "s");
    }

    /**
     * The value in quotation marks, or "The value" where it could be a name or a UPN that slipped into the wrong
     * column: a reason never shows one.
     */
    static String quoted(String value) {
        return harmless(value) ? "“" + value + "”" : "The value";
    }

    private static boolean harmless(String value) {
        int letters = 0;
        int digits = 0;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            letters = Character.isLetter(c) ? letters + 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            if (letters > 2 || digits > 8 || Character.isISOControl(c)) {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= 20;
    }
}
