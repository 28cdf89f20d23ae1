package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.tats.common.Dates;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.registry.ChildDetails;
import org.tats.registry.LocalAuthorities;
import org.tats.registry.OpenedChild;

/** How a child came into the data by hand, and which number is the child's. Knows no service. */
class ChildSection extends LedgerSection {

    /** What the buttons do; absent for who may only read. */
    interface Change {

        /** An empty form with the schools of the data. */
        ChildForm form();

        void details(ChildDetails details, int version);

        void number(String upn);

        void answer(String upn, boolean same);
    }

    private final ErrorSummary problems = new ErrorSummary();
    private final Div place = new Div();

    ChildSection(Optional<OpenedChild> opened, OpenedChild.Numbers numbers, Optional<Change> change) {
        super("Where this child’s data comes from");
        opened.ifPresent(child -> add(facts(child)));
        add(problems);
        numbers.offers().forEach(offer -> change.ifPresent(door -> add(offer(offer, door))));
        change.ifPresent(door -> {
            var actions = new Div();
            actions.addClassName("actions");
            opened.filter(child -> child.upn() == null)
                    .ifPresent(child -> actions.add(new Button("Change what is known", click -> details(child, door))));
            if (numbers.open()) {
                String words = numbers.upn() == null ? "Give the UPN" : "Give the permanent UPN";
                actions.add(new Button(words, click -> number(door)));
            }
            add(actions, place);
        });
    }

    private static Facts facts(OpenedChild child) {
        int home = child.details().homeLa();
        var facts = new Facts()
                .fact("Opened by hand", child.openedBy() + ", " + Dates.moment(child.openedAt()))
                .fact("Why", child.why().words());
        if (!child.words().isEmpty()) {
            facts.fact("In words", child.words());
        }
        return facts.fact("Our reference", child.localReference())
                .fact("Home authority", LocalAuthorities.name(home).orElse("Another authority") + " (" + home + ")");
    }

    private Component offer(OpenedChild.Offer offer, Change change) {
        var answers = new Div(
                new Button("Same child: give this UPN", click -> answer(change, offer.upn(), true)),
                new Button("Another child", click -> answer(change, offer.upn(), false)));
        answers.addClassName("actions");
        var part = new Div(
                new Paragraph(
                        "The file of " + offer.schoolName() + " has a pupil of this surname and date of birth with the"
                                + " UPN " + offer.upn() + ". Its row waits. Ask the school, then say:"),
                answers);
        part.addClassName("inset");
        return part;
    }

    private void answer(Change change, String upn, boolean same) {
        if (problems.attempt(() -> change.answer(upn, same))) {
            saved();
        }
    }

    private void details(OpenedChild child, Change change) {
        ChildForm form = change.form();
        form.fill(child.details());
        var inForm = new ErrorSummary();
        form.addComponentAsFirst(inForm);
        form.add(actions(new Button("Save what is known", click -> {
            inForm.clear();
            form.check(inForm);
            if (!inForm.show() && inForm.attempt(() -> change.details(form.typed(), child.version()))) {
                saved();
            }
        })));
        place.removeAll();
        place.add(form);
        form.focus();
    }

    private void number(Change change) {
        var upn = new TextField("Unique pupil number");
        upn.setHelperText("13 characters, as the school has it");
        var inForm = new ErrorSummary();
        var form = new Div(inForm, upn, actions(new Button("Give this UPN", click -> {
            if (inForm.attempt(upn, () -> change.number(upn.getValue()))) {
                saved();
            }
        })));
        form.addClassName("form");
        place.removeAll();
        place.add(form);
        upn.focus();
    }

    private Div actions(Button first) {
        var actions = new Div(first, new Button("Close", click -> place.removeAll()));
        actions.addClassName("actions");
        return actions;
    }

    private static void saved() {
        Announcer.say("Saved");
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
