package org.tats.cases.ui;

import java.time.LocalDate;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionStatus;
import org.tats.common.Dates;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;

/** How an action stands, as shape and words. */
final class ActionMark {

    /** From how many days before the due date on an action counts as due soon. */
    private static final int SOON_DAYS = 7;

    private ActionMark() {}

    static StatusMark of(ActionRow action, LocalDate today) {
        String due = Dates.near(action.dueOn(), today);
        if (action.status() != ActionStatus.OPEN) {
            return ended(action, today);
        }
        if (action.overdue(today)) {
            return new StatusMark(Shape.URGENT, "Overdue since " + due);
        }
        boolean soon = !action.dueOn().isAfter(today.plusDays(SOON_DAYS));
        return new StatusMark(soon ? Shape.DUE : Shape.NONE, "Due " + due);
    }

    private static StatusMark ended(ActionRow action, LocalDate today) {
        LocalDate on = action.finishedOn();
        String words = action.status().words() + (on == null ? "" : ", " + Dates.near(on, today));
        return switch (action.status()) {
            case DONE -> new StatusMark(Shape.GOOD, words);
            case DONE_LATE -> new StatusMark(Shape.SLIGHT, words);
            case NOT_DONE -> new StatusMark(Shape.DUE, words);
            case OPEN, NOT_POSSIBLE, SUPERSEDED -> new StatusMark(Shape.PAUSE, words);
        };
    }
}
