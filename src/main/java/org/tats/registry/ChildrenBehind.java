package org.tats.registry;

import java.util.List;

/**
 * A part of a list of the children behind a figure, by surname.
 *
 * @param total how many of them the reader may see
 * @param behind how many there are, seen or not
 */
public record ChildrenBehind(List<ChildBehind> rows, int total, int behind) {

    public ChildrenBehind {
        rows = List.copyOf(rows);
    }

    /** As the audit keeps whom a reader was shown. */
    public List<String> shown() {
        return rows.stream().map(row -> row.pupil().toString()).toList();
    }
}
