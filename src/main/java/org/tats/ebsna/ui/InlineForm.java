package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;

/**
 * A form that opens where its button stands. What is typed stays there when saving is refused, and while something else on the
 * page is saved; it goes when it is saved. Saving carries the id of what is made, so that a second click makes nothing more.
 */
class InlineForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final Div fields = new Div();
    private final Div actions = new Div();
    private final Button open;
    private final List<Runnable> checks = new ArrayList<>();
    private Runnable reset = () -> {};
    private Component first;
    private UUID id = UUID.randomUUID();

    /** @param words of the button that opens it @param parts the fields, the first of which takes the focus */
    InlineForm(String words, Component... parts) {
        open = new Button(words, click -> open());
        first = parts[0];
        fields.addClassNames("form", "inlineform");
        fields.add(problems);
        fields.add(parts);
        actions.addClassName("actions");
        fields.add(actions);
        fields.setVisible(false);
        add(open, fields);
    }

    /** A button that saves. @param work gets the id of what is made; refuses by {@link org.tats.common.RuleBroken} */
    InlineForm saving(String words, Consumer<UUID> work) {
        actions.add(new Button(words, click -> save(work)));
        return this;
    }

    /** How the fields are emptied, each time the form opens anew. */
    InlineForm beginning(Runnable how) {
        reset = how;
        return this;
    }

    <F extends Component & HasEnabled & HasValue<?, ?>> InlineForm needs(F field, String sentence) {
        checks.add(() -> {
            Object value = field.getValue();
            if (field.isEmpty() || (value instanceof String text && text.isBlank())) {
                problems.add(field, sentence);
            }
        });
        return this;
    }

    InlineForm needs(DateField3 field) {
        checks.add(() -> {
            field.problem().ifPresent(problem -> problems.add(field, problem));
            if (field.date().isEmpty() && field.problem().isEmpty()) {
                problems.add(field, "Give the date");
            }
        });
        return this;
    }

    /** Adds Close, after the last button that saves. */
    InlineForm closing() {
        actions.add(new Button("Close", click -> close()));
        return this;
    }

    void open() {
        if (!fields.isVisible()) {
            reset.run();
            problems.clear();
            fields.setVisible(true);
            open.setVisible(false);
        }
        if (first instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            first.getElement().callJsFunction("focus");
        }
    }

    /** Which field takes the focus when the form opens. */
    InlineForm focusing(Component field) {
        first = field;
        return this;
    }

    private void save(Consumer<UUID> work) {
        problems.clear();
        checks.forEach(Runnable::run);
        if (problems.show()) {
            return;
        }
        if (problems.attempt(() -> work.accept(id))) {
            id = UUID.randomUUID();
            close();
            open.focus();
        }
    }

    private void close() {
        fields.setVisible(false);
        open.setVisible(true);
    }
}
