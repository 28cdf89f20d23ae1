package org.tats.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tats.common.ui.ErrorSummary;

/**
 * One of a few findings, and a sentence why. Knows no service.
 *
 * @param <T> the findings
 */
class VerdictForm<T> extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final RadioButtonGroup<T> verdict;
    private final TextArea words = new TextArea("Why, in a sentence");
    private final BiConsumer<T, String> save;

    VerdictForm(String question, T[] verdicts, Function<T, String> name, BiConsumer<T, String> save) {
        this.save = save;
        verdict = new RadioButtonGroup<>(question);
        verdict.setItems(verdicts);
        verdict.setItemLabelGenerator(name::apply);
        words.setHelperText("Do not name the child.");
        Button button = new Button("Save", click -> submit());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("form");
        add(problems, verdict, words, new Div(button));
    }

    private void submit() {
        problems.clear();
        @Nullable T chosen = verdict.getValue();
        if (chosen == null) {
            problems.add(verdict, "Choose what you found");
        }
        if (words.getValue().isBlank()) {
            problems.add(words, "Say in a sentence what you found");
        }
        if (problems.show() || chosen == null) {
            return;
        }
        problems.attempt(() -> save.accept(chosen, words.getValue()));
    }
}
