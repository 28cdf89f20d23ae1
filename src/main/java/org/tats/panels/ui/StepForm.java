package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.tats.common.ui.ErrorSummary;

/** One thing to do on a page, folded away until it is wanted: a few fields, a button, what stands in the way. */
class StepForm extends Details {

    private final ErrorSummary problems = new ErrorSummary();
    private final Div form = new Div();
    private final KeptForm kept;
    private final Runnable saved;

    /** @param saved what to do after it was saved */
    StepForm(String heading, KeptForm kept, Runnable saved, Component... fields) {
        super(heading);
        this.kept = kept;
        this.saved = saved;
        addClassName("fold");
        form.addClassName("form");
        form.add(problems);
        add(form);
        with(fields);
    }

    /** @param fields text that is typed into them is kept until it is saved */
    final StepForm with(Component... fields) {
        form.add(fields);
        for (Component field : fields) {
            if (field instanceof TextArea area) {
                kept.typed(area);
            } else if (field instanceof TextField line) {
                kept.typed(line);
            }
        }
        if (kept.begun()) {
            setOpened(true);
        }
        return this;
    }

    /** @param work refuses with {@link org.tats.common.RuleBroken}, whose sentence is then shown here */
    StepForm button(String words, Runnable work) {
        Button button = new Button(words, click -> {
            if (problems.attempt(work)) {
                kept.done();
                saved.run();
            }
        });
        Div actions = new Div(button, kept.mark());
        actions.addClassName("actions");
        form.add(actions);
        return this;
    }

    StepForm opened() {
        setOpened(true);
        return this;
    }
}
