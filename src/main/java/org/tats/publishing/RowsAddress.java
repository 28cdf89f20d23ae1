package org.tats.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the children stand whom a published figure counts. */
public final class RowsAddress {

    /** The page. */
    public static final String PAGE = "published/rows";

    /** Name of the parameter: number of the publication. */
    public static final String PUBLICATION = "publication";

    /** Name of the parameter: place of the figure in its table, from 0. */
    public static final String ROW = "row";

    /** Name of the parameter: place of the figure in its table, from 0. */
    public static final String COLUMN = "column";

    private RowsAddress() {}

    /** What the address says; no personal data. */
    public static Map<String, String> parameters(int publication, int row, int column) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(PUBLICATION, String.valueOf(publication));
        said.put(ROW, String.valueOf(row));
        said.put(COLUMN, String.valueOf(column));
        return said;
    }

    /** The address of the page, relative to the start of TATS. */
    public static String of(int publication, int row, int column) {
        return PAGE + "?"
                + parameters(publication, row, column).entrySet().stream()
                        .map(said -> said.getKey() + "=" + said.getValue())
                        .collect(Collectors.joining("&"));
    }
}
