package org.tats.learners;

import java.util.List;

/** A part of the list. @param total rows in all with this filter */
public record LearnersPage(List<LearnerRow> rows, int total) {

    public LearnersPage {
        rows = List.copyOf(rows);
    }
}
