package org.tats.impact;

import java.util.List;

/**
 * Episodes without names, for analysts' own tools. Personal data still: pseudonyms can be undone with the installation's key,
 * and rare combinations may be known to whoever knows the child.
 *
 * @param purpose for which the pseudonyms are
 * @param columns the data dictionary
 * @param rows a row an episode, as text, in the order of the columns; empty where not known
 */
public record Extract(String purpose, Taking taking, List<ExtractColumn> columns, List<List<String>> rows) {

    public Extract {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether a purpose is said as it must be: 3 to 40 small letters, figures and hyphens. */
    public static boolean isPurpose(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{2,39}");
    }
}
