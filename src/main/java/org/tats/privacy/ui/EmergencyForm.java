package org.tats.privacy.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.tats.access.BreakGlassCategory;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.privacy.EmergencyService;
import org.tats.privacy.OpenEmergency;

/** Which child, what kind of emergency, why. Knows no service. */
class EmergencyForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final TextField upn = exact("UPN", "13 characters, for example A123456789012");
    private final DateField3 born = new DateField3("Date of birth", "For example, 15 1 2014");
    private final TextField reference =
            exact("Or the case reference", "For example C-00042; then leave the two above empty");
    private final RadioButtonGroup<BreakGlassCategory> category = new RadioButtonGroup<>("What kind of emergency?");
    private final TextArea reason = new TextArea("Why must you look now?");
    private final Consumer<OpenEmergency> open;

    EmergencyForm(Consumer<OpenEmergency> open) {
        this.open = open;
        addClassName("form");
        category.setItems(BreakGlassCategory.values());
        category.setItemLabelGenerator(BreakGlassCategory::words);
        reason.setHelperText("At least " + EmergencyService.SHORTEST_REASON
                + " characters. Privacy officers, police and youth justice read it: do not name the child.");
        Button button = new Button("Open for 60 minutes", click -> submit());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        add(problems, upn, born, reference, category, reason, new Div(button));
    }

    private void submit() {
        problems.clear();
        born.problem().ifPresent(problem -> problems.add(born, problem));
        boolean byNumber = !upn.getValue().isBlank() || born.date().isPresent();
        if (!byNumber && reference.getValue().isBlank()) {
            problems.add(upn, "Give the UPN and the date of birth, or the case reference");
        } else if (byNumber && (upn.getValue().isBlank() || born.date().isEmpty())) {
            problems.add(upn, "Give both the UPN and the date of birth");
        }
        @Nullable BreakGlassCategory chosen = category.getValue();
        if (chosen == null) {
            problems.add(category, "Choose what kind of emergency it is");
        }
        if (reason.getValue().strip().length() < EmergencyService.SHORTEST_REASON) {
            problems.add(
                    reason,
                    "Say in at least " + EmergencyService.SHORTEST_REASON + " characters why you must look now");
        }
        if (!problems.show() && chosen != null) {
            open.accept(new OpenEmergency(
                    upn.getValue(), born.date().orElse(null), reference.getValue(), chosen, reason.getValue()));
        }
    }

    /** Something that the answer says. What was typed stays. */
    void problem(String sentence) {
        problems.clear();
        problems.add(sentence);
        problems.show();
    }

    private static TextField exact(String label, String hint) {
        TextField field = new TextField(label);
        field.setHelperText(hint);
        field.setAutocomplete(Autocomplete.OFF);
        return field;
    }
}
