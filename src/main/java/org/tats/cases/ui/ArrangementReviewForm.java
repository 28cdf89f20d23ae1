package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Locale;
import org.tats.common.Dates;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.registry.ArrangementRow;
import org.tats.registry.ReviewArrangement;
import org.tats.registry.ReviewOutcome;
import org.tats.registry.ReviewParty;

/** Records a review of an arrangement. */
class ArrangementReviewForm extends FieldGroup {

    private final ArrangementRow row;
    private final Arranging arranging;
    private final ErrorSummary problems = new ErrorSummary();
    private final DateField3 on;
    private final CheckboxGroup<ReviewParty> asked = new CheckboxGroup<>("Who was asked to take part");
    private final TextArea words;
    private final RadioButtonGroup<ReviewOutcome> outcome;
    private final HalfHoursField hours;
    private final DateField3 end;
    private final DateField3 next;

    ArrangementReviewForm(ArrangementRow row, Arranging arranging, Runnable close) {
        this.row = row;
        this.arranging = arranging;
        add(
                problems,
                new H3("Review of the " + row.kind().words().toLowerCase(Locale.UK) + " since "
                        + Dates.full(row.from())));
        on = date("Day of the review", "For example, 4 6 2026", "Say the day of the review");
        on.setValue(arranging.today());
        asked.setItems(ReviewParty.values());
        asked.setItemLabelGenerator(ReviewParty::words);
        add(asked);
        words = text("What the review found", "Say what the review found");
        outcome = choice("What follows", List.of(ReviewOutcome.values()), ReviewOutcome::words, "Choose what follows");
        hours = hours("Hours a week from now on, if they change", false);
        end = date("Planned last day from now on, if it changes", "Say above why it is longer", "");
        next = date("Next review", "Not needed when it ends as planned", "");
        var rules = new RuleList();
        rules.show("The rules", arranging.rules(row.kind(), row.from()));
        Button save = new Button("Record the review", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save, new Button("Close", click -> close.run()));
        actions.addClassName("actions");
        add(rules, actions);
    }

    private void save() {
        problems.clear();
        check(problems);
        if (problems.show()) {
            return;
        }
        problems.attempt(() -> on.date()
                .ifPresent(day -> arranging.review(new ReviewArrangement(
                        row.id(),
                        row.version(),
                        day,
                        outcome.getValue(),
                        asked.getValue(),
                        words.getValue(),
                        SchoolKindFields.orNull(next),
                        hours.halfHours().orElse(null),
                        SchoolKindFields.orNull(end)))));
    }
}
