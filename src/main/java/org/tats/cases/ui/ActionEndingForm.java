package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionStatus;
import org.tats.cases.FinishAction;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.StaleSave;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;

/** How one action ended, said in place. Knows no service: it hands over what was chosen. */
class ActionEndingForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final RadioButtonGroup<ActionStatus> result = new RadioButtonGroup<>("How did it end?");
    private final TextArea note = new TextArea("What came of it?");
    private final DateField3 on = new DateField3("When did it end?", "For example, 4 6 2026");
    private final ActionRow action;
    private final Consumer<FinishAction> finish;

    /** @param back where "Leave it open" leads */
    ActionEndingForm(ActionRow action, LocalDate today, String back, Consumer<FinishAction> finish) {
        this.action = action;
        this.finish = finish;
        addClassName("form");
        result.setItems(ActionStatus.DONE, ActionStatus.NOT_POSSIBLE, ActionStatus.NOT_DONE, ActionStatus.SUPERSEDED);
        result.setItemLabelGenerator(ActionStatus::words);
        note.setHelperText("Needed unless it was done.");
        on.setValue(today);
        Button save = new Button("Save how it ended", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save, new Anchor(back, "Leave it open"));
        actions.addClassName("actions");
        add(problems, what(action, today), result, note, on, actions);
    }

    private static Paragraph what(ActionRow action, LocalDate today) {
        return new Paragraph(action.what() + ". " + action.ownerName() + ", " + action.agencyName() + ". Due "
                + Dates.near(action.dueOn(), today) + ".");
    }

    private void save() {
        problems.clear();
        @Nullable ActionStatus chosen = result.getValue();
        if (chosen == null) {
            problems.add(result, "Choose how it ended");
        } else if (chosen.needsNote() && note.getValue().isBlank()) {
            problems.add(note, "Write a note that says why");
        }
        on.problem().ifPresent(problem -> problems.add(on, problem));
        if (problems.show()) {
            return;
        }
        var ending = new FinishAction(
                action.id(),
                Objects.requireNonNull(chosen),
                note.getValue(),
                on.date().orElse(null),
                action.version());
        problems.attempt(() -> finish(ending));
    }

    private void finish(FinishAction ending) {
        try {
            finish.accept(ending);
        } catch (StaleSave stale) {
            throw new RuleBroken(
                    "Somebody else has said how it ended: " + stale.theirs() + ". Yours was: " + stale.mine() + ".");
        }
    }
}
