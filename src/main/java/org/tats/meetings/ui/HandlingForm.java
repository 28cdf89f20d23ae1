package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.tats.access.Handling;
import org.tats.cases.Keeping;
import org.tats.common.AgencyId;
import org.tats.common.RuleBroken;
import org.tats.common.ui.Quiet;

/** Chooses how a text is handled: who may read it, why it is relevant, whether it must not reach a parent. */
class HandlingForm extends Div {

    private static final int LONGEST = 300;

    private final RadioButtonGroup<Handling> handling = new RadioButtonGroup<>("Who may read this");
    private final CheckboxGroup<AgencyId> named = new CheckboxGroup<>("Agencies that may read it too");
    private final TextField relevance = new TextField("Why it is relevant to this child");
    private final Checkbox notForParent = new Checkbox("Not for the parent");
    private final TextField reason = new TextField("Why it must not reach a parent");
    private final Paragraph problem = new Paragraph();
    private final Consumer<Keeping> save;

    /**
     * @param agencies those that can be named
     * @param save keeps the choice, or refuses it with {@link RuleBroken}
     */
    HandlingForm(Keeping keeping, Map<AgencyId, String> agencies, Consumer<Keeping> save, Runnable close) {
        this.save = save;
        addClassNames("form", "handling", "live");
        handling.setItems(Handling.values());
        handling.setRenderer(new ComponentRenderer<>(HandlingForm::choice));
        handling.setValue(keeping.handling());
        named.setItems(agencies.keySet());
        named.setItemLabelGenerator(agency -> agencies.getOrDefault(agency, ""));
        named.setValue(agencies.keySet().stream()
                .filter(keeping.named()::contains)
                .collect(java.util.stream.Collectors.toSet()));
        relevance.setValue(keeping.relevance());
        relevance.setMaxLength(LONGEST);
        notForParent.setValue(keeping.notForParent());
        reason.setValue(keeping.notForParentReason());
        reason.setMaxLength(LONGEST);
        handling.addValueChangeListener(change -> show());
        notForParent.addValueChangeListener(change -> show());
        problem.addClassName("wrong");
        problem.getElement().setAttribute("role", "alert");
        Button keep = new Button("Save who may read it", click -> save());
        Div buttons = new Div(keep, new Button("Close", click -> close.run()));
        buttons.addClassName("actions");
        add(handling, named, relevance, notForParent, reason, problem, buttons);
        say("");
        show();
    }

    void focus() {
        handling.getElement().callJsFunction("focus");
    }

    private void show() {
        named.setVisible(handling.getValue() == Handling.NAMED_AGENCIES);
        reason.setVisible(notForParent.getValue());
    }

    private void save() {
        boolean byName = handling.getValue() == Handling.NAMED_AGENCIES;
        boolean hidden = notForParent.getValue();
        clear();
        try {
            save.accept(new Keeping(
                    handling.getValue(),
                    byName ? named.getValue() : Set.of(),
                    relevance.getValue().strip(),
                    hidden,
                    hidden ? reason.getValue().strip() : ""));
        } catch (RuleBroken broken) {
            refused(broken.sentence());
        }
    }

    /** The refusal stands at the field that lacks something. */
    private void refused(String sentence) {
        if (named.isVisible() && named.isEmpty()) {
            named.setInvalid(true);
            named.setErrorMessage(sentence);
            named.getElement().callJsFunction("focus");
        } else if (reason.isVisible() && reason.getValue().isBlank()) {
            reason.setInvalid(true);
            reason.setErrorMessage(sentence);
            reason.focus();
        } else {
            say(sentence);
        }
    }

    private void clear() {
        named.setInvalid(false);
        reason.setInvalid(false);
        say("");
    }

    private void say(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
    }

    private static Span choice(Handling handling) {
        return new Span(new Span(handling.words()), new Quiet(handling.meaning()));
    }
}
