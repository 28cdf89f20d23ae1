package org.tats.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;

/** Work email address and password. */
final class SignInForm extends DoorForm {

    private final EmailField email;

    SignInForm() {
        this(new EmailField("Work email address"), new PasswordField("Password"));
    }

    private SignInForm(EmailField email, PasswordField password) {
        super("login", "Sign in", email, password);
        this.email = email;
        email.getElement().setProperty("name", "username");
        email.setAutocomplete(Autocomplete.USERNAME);
        password.getElement().setProperty("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
    }

    /** The same words for every cause. */
    void refused() {
        refused("That did not work. Check the address and the password, or wait a few minutes and try again.");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        email.focus();
    }
}
