package org.tats.common;

/** Values for files that spreadsheets open. */
public final class CellText {

    private static final String RUNS = "=+-@\t\r\n\0";

    private CellText() {}

    /** The value, with an apostrophe before it where a spreadsheet would run it as a formula. */
    public static String guarded(String value) {
        return looksLikeFormula(value) ? "'" + value : value;
    }

    public static boolean looksLikeFormula(String value) {
        return !value.isEmpty() && RUNS.indexOf(value.charAt(0)) >= 0;
    }
}
