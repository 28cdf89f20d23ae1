package org.tats.clocks;

import java.util.List;

/**
 * A part of the board.
 *
 * @param rows in the order in which they want attention
 * @param total how many there are in all by the same filter
 */
public record ClockBoard(List<RunningRow> rows, int total) {

    public ClockBoard {
        rows = List.copyOf(rows);
    }
}
