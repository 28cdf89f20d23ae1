package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.springframework.security.web.csrf.CsrfToken;

/** A plain form, so that password managers, pasting and the Enter key work as everywhere else. */
@Tag("form")
class DoorForm extends HtmlContainer {

    private final Paragraph refusal = new Paragraph();

    /** @param action where the browser sends it, below the application's address */
    DoorForm(String action, String button, Component... fields) {
        addClassName("form");
        getElement().setAttribute("method", "post").setAttribute("action", action);
        refusal.addClassName("problems");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        NativeButton enter = new NativeButton(button);
        enter.getElement().setAttribute("type", "submit");
        enter.addClassNames("btn", "go");
        Div actions = new Div(enter);
        actions.addClassName("actions");
        add(refusal);
        add(fields);
        add(actions);
    }

    void token(CsrfToken token) {
        Input hidden = new Input();
        hidden.getElement().setAttribute("type", "hidden").setAttribute("name", token.getParameterName());
        hidden.setValue(token.getToken());
        add(hidden);
    }

    void refused(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }
}
