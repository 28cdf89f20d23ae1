package org.tats.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.ActionStatus;
import org.tats.cases.FinishAction;

/** How agreed actions ended: most in time, some late, some not possible or not done, a few still open and overdue. */
@Component
@Profile("demonstration")
class PastActions {

    private final Stage stage;
    private final ActionService actions;

    PastActions(Stage stage, ActionService actions) {
        this.stage = stage;
        this.actions = actions;
    }

    /** Looks at every open action as the chair does before a meeting. */
    void lookAt(String step, LocalDateTime when) {
        stage.once(
                step,
                Cast.CHAIR,
                when,
                () -> actions.unfinished()
                        .forEach(action -> ending(action, when.toLocalDate()).ifPresent(actions::finish)));
    }

    private static Optional<FinishAction> ending(ActionRow action, LocalDate today) {
        Dice dice = Dice.of(
                DemonstrationPlan.SEED,
                83,
                action.what().hashCode(),
                action.pupilName().hashCode(),
                action.agreedOn().toEpochDay());
        double fate = dice.unit();
        int days = dice.between(0, 9);
        LocalDate due = action.dueOn();
        if (fate < 0.58) {
            LocalDate on = due.minusDays(Math.min(days, 5));
            return ended(action, ActionStatus.DONE, days % 3 == 0 ? "" : "Done as agreed.", on, today);
        }
        if (fate < 0.72) {
            return ended(
                    action,
                    ActionStatus.DONE,
                    "Done, later than agreed: illness in the team.",
                    due.plusDays(3 + days),
                    today);
        }
        if (fate < 0.78) {
            return ended(
                    action,
                    ActionStatus.NOT_POSSIBLE,
                    "The family moved in with relatives meanwhile.",
                    due.plusDays(1),
                    today);
        }
        if (fate < 0.84) {
            return ended(
                    action,
                    ActionStatus.NOT_DONE,
                    "Not started. Taken up again at the review.",
                    due.plusDays(7),
                    today);
        }
        if (fate < 0.87) {
            return ended(action, ActionStatus.SUPERSEDED, "Replaced by what was agreed since.", due.plusDays(2), today);
        }
        return Optional.empty();
    }

    private static Optional<FinishAction> ended(
            ActionRow action, ActionStatus status, String note, LocalDate on, LocalDate today) {
        LocalDate day = on.isBefore(action.agreedOn()) ? action.agreedOn() : on;
        return day.isAfter(today)
                ? Optional.empty()
                : Optional.of(new FinishAction(action.id(), status, note, day, action.version()));
    }
}
