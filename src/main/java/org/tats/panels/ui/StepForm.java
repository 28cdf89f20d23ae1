package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import org.tats.common.ui.ErrorSummary;

/** One thing to do on a page, folded away until it is wanted: a few fields, a button, what stands in the way. */
class StepForm extends Details {

    private final ErrorSummary problems = new ErrorSummary();
    private final Div form = new Div();

    /** @param heading what it is for; also what opens it */
    StepForm(String heading, Component... fields) {
        super(heading);
        addClassName("fold");
        form.addClassName("form");
        form.add(problems);
        form.add(fields);
        add(form);
    }

    /** @param work refuses with {@link org.tats.common.RuleBroken}, whose sentence is then shown here */
    StepForm button(String words, Runnable work) {
        Div actions = new Div(new Button(words, click -> problems.attempt(work)));
        actions.addClassName("actions");
        form.add(actions);
        return this;
    }

    StepForm opened() {
        setOpened(true);
        return this;
    }
}
