package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tats.access.PersonRow;
import org.tats.access.Role;
import org.tats.cases.CaseRow;
import org.tats.cases.CloseReason;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;

/** Lead professional, next review, closing. Knows no service. */
class CaseLeading extends LedgerSection {

    /** What the buttons do. */
    interface Change {
        void lead(PersonId lead);

        void review(LocalDate on);

        void close(CloseReason reason);
    }

    private final ErrorSummary problems = new ErrorSummary();
    private final ComboBox<PersonRow> lead = new ComboBox<>("Lead professional");
    private final DateField3 review = new DateField3("Next review", "For example, 17 12 2026");
    private final Select<CloseReason> reason = new Select<>();
    private final Change change;

    CaseLeading(CaseRow row, List<PersonRow> people, LocalDate today, Change change) {
        super("Lead, review, closing");
        this.change = change;
        lead.setItems(people.stream()
                .filter(person ->
                        !person.roles().contains(Role.SCHOOL) && !person.roles().contains(Role.SYSTEM))
                .toList());
        lead.setItemLabelGenerator(
                person -> person.agencyName().isEmpty() ? person.name() : person.name() + ", " + person.agencyName());
        people.stream()
                .filter(person -> person.id().equals(row.lead()))
                .findFirst()
                .ifPresent(lead::setValue);
        LocalDate next = row.nextReview();
        if (next != null) {
            review.setValue(next);
        }
        reason.setLabel("Why is it closed?");
        reason.setItems(Arrays.stream(CloseReason.values())
                .filter(value -> value != CloseReason.MEETING)
                .toList());
        reason.setItemLabelGenerator(value -> value == null ? "" : value.words());
        reason.setHelperText(
                row.openActions() == 0
                        ? "A closed case opens no more; a new referral opens another one."
                        : "First say how each open action ended.");
        aside("Today is " + Dates.full(today));
        Div form = new Div(
                problems,
                lead,
                new Div(new Button("Name this lead", click -> name())),
                review,
                new Div(new Button("Set this review", click -> date())),
                reason,
                new Div(new Button("Close the case", click -> end())));
        form.addClassName("form");
        add(form);
    }

    private void name() {
        problems.clear();
        @Nullable PersonRow chosen = lead.getValue();
        if (chosen == null) {
            problems.add(lead, "Choose the lead professional");
            problems.show();
            return;
        }
        problems.attempt(() -> change.lead(chosen.id()));
    }

    private void date() {
        problems.clear();
        review.problem().ifPresent(problem -> problems.add(review, problem));
        if (review.date().isEmpty() && review.problem().isEmpty()) {
            problems.add(review, "Give the date of the next review");
        }
        if (problems.show()) {
            return;
        }
        review.date().ifPresent(on -> problems.attempt(() -> change.review(on)));
    }

    private void end() {
        problems.clear();
        @Nullable CloseReason chosen = reason.getValue();
        if (chosen == null) {
            problems.add(reason, "Choose why the case is closed");
            problems.show();
            return;
        }
        problems.attempt(() -> change.close(chosen));
    }
}
