package org.tats.documents.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.EnumMap;
import java.util.Map;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.ErrorSummary;
import org.tats.documents.CouncilFact;
import org.tats.documents.TemplateService;

/** What letters say of the council, one field each. */
class CouncilFactsForm extends Composite<Div> {

    private final Map<CouncilFact, TextArea> fields = new EnumMap<>(CouncilFact.class);
    private final ErrorSummary problems = new ErrorSummary();
    private final TemplateService templates;

    CouncilFactsForm(TemplateService templates) {
        this.templates = templates;
        Div form = new Div();
        form.addClassName("form");
        Map<CouncilFact, String> now = templates.facts();
        for (CouncilFact fact : CouncilFact.values()) {
            TextArea field = new TextArea(fact.words());
            field.setHelperText(fact.help());
            field.setMinRows(1);
            field.setValue(now.getOrDefault(fact, ""));
            fields.put(fact, field);
            form.add(field);
        }
        Button save = new Button("Save what letters say of the council", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        getContent().add(problems, form, actions);
    }

    private void save() {
        for (Map.Entry<CouncilFact, TextArea> entry : fields.entrySet()) {
            if (!problems.attempt(
                    entry.getValue(),
                    () -> templates.changeFact(entry.getKey(), entry.getValue().getValue()))) {
                return;
            }
        }
        Announcer.say("Saved. Letters say so from now on.");
    }
}
