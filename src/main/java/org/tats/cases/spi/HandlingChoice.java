package org.tats.cases.spi;

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
import java.util.stream.Collectors;
import org.tats.access.Handling;
import org.tats.cases.Keeping;
import org.tats.common.AgencyId;
import org.tats.common.ui.Quiet;

/** The fields by which a writer says how a text is handled: who may read it, why it is relevant, whether not for a parent. */
public class HandlingChoice extends Div {

    private static final int LONGEST = 300;

    private final RadioButtonGroup<Handling> handling = new RadioButtonGroup<>("Who may read this");
    private final CheckboxGroup<AgencyId> named = new CheckboxGroup<>("Agencies that may read it too");
    private final TextField relevance = new TextField("Why it is relevant to this child");
    private final Checkbox notForParent = new Checkbox("Not for the parent");
    private final TextField reason = new TextField("Why it must not reach a parent");
    private final Paragraph problem = new Paragraph();

    /** @param agencies those that can be named */
    public HandlingChoice(Keeping keeping, Map<AgencyId, String> agencies) {
        addClassNames("form", "handling", "live");
        handling.setItems(Handling.values());
        handling.setRenderer(new ComponentRenderer<>(HandlingChoice::choice));
        handling.setValue(keeping.handling());
        named.setItems(agencies.keySet());
        named.setItemLabelGenerator(agency -> agencies.getOrDefault(agency, ""));
        named.setValue(
                agencies.keySet().stream().filter(keeping.named()::contains).collect(Collectors.toSet()));
        relevance.setValue(keeping.relevance());
        relevance.setMaxLength(LONGEST);
        notForParent.setValue(keeping.notForParent());
        reason.setValue(keeping.notForParentReason());
        reason.setMaxLength(LONGEST);
        handling.addValueChangeListener(change -> show());
        notForParent.addValueChangeListener(change -> show());
        problem.addClassName("wrong");
        problem.getElement().setAttribute("role", "alert");
        add(handling, named, relevance, notForParent, reason, problem);
        say("");
        show();
    }

    public void focus() {
        handling.getElement().callJsFunction("focus");
    }

    /** What is chosen; whether it is whole is for the service to say. */
    public Keeping chosen() {
        clear();
        boolean byName = handling.getValue() == Handling.NAMED_AGENCIES;
        boolean hidden = notForParent.getValue();
        return new Keeping(
                handling.getValue(),
                byName ? named.getValue() : Set.of(),
                relevance.getValue().strip(),
                hidden,
                hidden ? reason.getValue().strip() : "");
    }

    /** The refusal stands at the field that lacks something. */
    public void refused(String sentence) {
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

    private void show() {
        named.setVisible(handling.getValue() == Handling.NAMED_AGENCIES);
        reason.setVisible(notForParent.getValue());
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
