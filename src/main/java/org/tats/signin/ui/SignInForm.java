package org.tats.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import org.springframework.security.web.csrf.CsrfToken;

/** A plain form, so that password managers, pasting and the Enter key work as everywhere else. */
@Tag("form")
final class SignInForm extends HtmlContainer {

    private final Paragraph refusal = new Paragraph();
    private final EmailField email = new EmailField("Work email address");
    private final PasswordField password = new PasswordField("Password");

    SignInForm() {
        addClassName("form");
        getElement().setAttribute("method", "post").setAttribute("action", "login");
        refusal.addClassName("problems");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        email.getElement().setProperty("name", "username");
        email.setAutocomplete(Autocomplete.USERNAME);
        password.getElement().setProperty("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        NativeButton enter = new NativeButton("Sign in");
        enter.getElement().setAttribute("type", "submit");
        enter.addClassNames("btn", "go");
        Div actions = new Div(enter);
        actions.addClassName("actions");
        add(refusal, email, password, actions);
    }

    /** The token by which the sign-in filter knows that the form is ours. */
    void token(CsrfToken token) {
        Input hidden = new Input();
        hidden.getElement().setAttribute("type", "hidden").setAttribute("name", token.getParameterName());
        hidden.setValue(token.getToken());
        add(hidden);
    }

    /** The same words for every cause. */
    void refused() {
        refusal.setText("That did not work. Check the address and the password, or wait a few minutes and try again.");
        refusal.setVisible(true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        email.focus();
    }
}
