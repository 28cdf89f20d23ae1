package org.tats.impact;

import java.util.List;

/**
 * A part of a list of children.
 *
 * @param total how many the reader may see
 * @param behind how many stand behind the figure, seen or not
 */
public record CohortChildren(List<CohortChild> rows, int total, int behind) {

    public CohortChildren {
        rows = List.copyOf(rows);
    }
}
