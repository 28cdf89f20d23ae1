package org.tats.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.tats.cases.Contact;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Quiet;

/** Asks for the last day of a contact. */
class ContactEndForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final DateField3 last = new DateField3("Last day on which this held", "For example, 4 6 2026");

    ContactEndForm(Contact contact, ContactsSection.Keeper keeper, Runnable saved, Runnable close) {
        addClassName("form");
        last.setValue(keeper.today());
        Button end = new Button("End this contact", click -> end(contact, keeper, saved));
        Div actions = new Div(end, new Button("Close", click -> close.run()));
        actions.addClassName("actions");
        add(problems, last, new Quiet("It stays in the record as ended; nothing is deleted."), actions);
    }

    void focus() {
        last.focus();
    }

    private void end(Contact contact, ContactsSection.Keeper keeper, Runnable saved) {
        problems.clear();
        last.problem().ifPresent(problem -> problems.add(last, problem));
        if (last.date().isEmpty() && last.problem().isEmpty()) {
            problems.add(last, "Give the last day");
        }
        if (problems.show()) {
            return;
        }
        if (problems.attempt(() -> keeper.end(contact, last.date().orElseThrow()))) {
            saved.run();
        }
    }
}
