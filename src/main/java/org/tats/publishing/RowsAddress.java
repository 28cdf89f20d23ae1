package org.tats.publishing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern ADDRESS = Pattern.compile("published/rows\\?publication=([0-9]{1,9})&");

    private RowsAddress() {}

    /** What the address says; no personal data. */
    public static Map<String, String> parameters(int publication, int row, int column) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put(PUBLICATION, String.valueOf(publication));
        said.put(ROW, String.valueOf(row));
        said.put(COLUMN, String.valueOf(column));
        return said;
    }

    /** The publication to whose rows an address of {@link #of} leads; empty for any other address. */
    public static Optional<Integer> publication(String address) {
        Matcher rows = ADDRESS.matcher(address);
        return rows.lookingAt() ? Optional.of(Integer.valueOf(rows.group(1))) : Optional.empty();
    }

    /** The address of the page, relative to the start of TATS. */
    public static String of(int publication, int row, int column) {
        return PAGE + "?"
                + parameters(publication, row, column).entrySet().stream()
                        .map(said -> said.getKey() + "=" + said.getValue())
                        .collect(Collectors.joining("&"));
    }
}
