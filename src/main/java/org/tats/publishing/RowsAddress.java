package org.tats.publishing;

/** Where the children stand whom a published figure counts. */
public final class RowsAddress {

    /** Name of the parameter: place of the figure in its table, from 0. */
    public static final String ROW = "row";

    /** Name of the parameter: place of the figure in its table, from 0. */
    public static final String COLUMN = "column";

    private RowsAddress() {}

    /** The address of the page, relative to the start of TATS; no personal data. */
    public static String of(int publication, int row, int column) {
        return "published/" + publication + "/rows?" + ROW + "=" + row + "&" + COLUMN + "=" + column;
    }
}
