package org.tats.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.function.Predicate;
import org.tats.common.ui.ErrorSummary;
import org.tats.signin.Proof;

/** One field for the password or the code, and one button. Knows no service. */
final class ProofForm extends Div {

    private final ErrorSummary problems = new ErrorSummary();
    private final TextFieldBase<?, String> field;
    private final Predicate<String> check;

    /**
     * @param asked what is typed here: {@link Proof#WORK_ACCOUNT} has {@link ProviderForm}
     * @param check takes what was typed; false when it is wrong, then the form says so
     */
    ProofForm(Proof asked, String go, Predicate<String> check) {
        this.check = check;
        this.field = asked == Proof.CODE ? code() : password();
        addClassName("form");
        Button button = new Button(go, click -> send());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(Key.ENTER).listenOn(this);
        Div actions = new Div(button);
        actions.addClassName("actions");
        add(problems, field, actions);
    }

    private static TextFieldBase<?, String> password() {
        PasswordField password = new PasswordField("Password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        return password;
    }

    private static TextFieldBase<?, String> code() {
        TextField code = new TextField("Code of your authenticator app");
        code.getElement().setProperty("autocomplete", "one-time-code");
        code.getElement().setProperty("inputMode", "numeric");
        return code;
    }

    private void send() {
        problems.clear();
        String typed = field.getValue();
        if (typed.isBlank()) {
            problems.add(field, "Fill this in to go on");
        } else if (!check.test(typed)) {
            field.clear();
            problems.add(field, "That did not work. Try again, or wait a few minutes first");
        }
        problems.show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        field.focus();
    }
}
