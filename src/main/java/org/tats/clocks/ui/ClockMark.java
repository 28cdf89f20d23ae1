package org.tats.clocks.ui;

import java.time.LocalDate;
import java.util.Optional;
import org.tats.clocks.ClockState;
import org.tats.common.Dates;
import org.tats.common.ui.StatusMark;

/** How a clock stands, in a shape and words: "4 days late, since 13 November". */
public class ClockMark extends StatusMark {

    private static final long serialVersionUID = 1L;

    public ClockMark(ClockState state, Optional<LocalDate> due, boolean total, LocalDate today) {
        super(shape(state), words(state, due, total, today));
    }

    private static Shape shape(ClockState state) {
        return switch (state) {
            case RED -> Shape.URGENT;
            case AMBER -> Shape.DUE;
            case UNKNOWN -> Shape.SLIGHT;
            case PAUSED -> Shape.PAUSE;
            case MET -> Shape.GOOD;
            case LATE -> Shape.DUE;
            case GOING -> Shape.TRACK;
            case ENDED, ELSEWHERE -> Shape.NONE;
        };
    }

    static String words(ClockState state, Optional<LocalDate> due, boolean total, LocalDate today) {
        if (state == ClockState.RED && due.isPresent()) {
            LocalDate day = due.get();
            if (total) {
                return "Reached " + Dates.near(day, today);
            }
            return day.equals(today) ? "Due today" : "Late, was due " + Dates.near(day, today);
        }
        if ((state == ClockState.AMBER || state == ClockState.GOING) && due.isPresent()) {
            return "Due " + Dates.near(due.get(), today);
        }
        return state == ClockState.AMBER ? "Nearly reached" : state.words();
    }
}
