package org.tats.publishing;

import java.util.Set;
import java.util.UUID;

/**
 * One number of a release, shown or not, and whom it counts.
 *
 * @param row its place in the table
 * @param column its place in the table
 * @param quantity what a mean is of; empty for counts
 * @param why it is hidden, for whoever published; empty when it is shown
 */
record Entry(int row, int column, Role role, String quantity, Set<UUID> units, Told told, String why) {

    /** What the number is to its figure. */
    enum Role {
        COUNT,
        /** Of a share: those who belong. */
        PART,
        /** Of a share: out of whom. */
        WHOLE,
        /** Those over whom a mean is taken. */
        MEAN
    }

    /** Whether readers have it. */
    enum Told {
        SHOWN,
        HIDDEN,
        /** To be decided. */
        OPEN
    }

    Entry {
        units = Set.copyOf(units);
    }

    boolean at(int wantedRow, int wantedColumn) {
        return row == wantedRow && column == wantedColumn;
    }
}
