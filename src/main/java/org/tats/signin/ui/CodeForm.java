package org.tats.signin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.textfield.TextField;

/** Six figures of the authenticator app. */
final class CodeForm extends DoorForm {

    private final TextField code;

    CodeForm() {
        this(codeField("Code of your authenticator app"));
    }

    private CodeForm(TextField code) {
        super("login/code", "Continue", code);
        this.code = code;
        code.getElement().setProperty("name", "code");
    }

    /** A field that phones show figures for, and that browsers may fill in. */
    static TextField codeField(String label) {
        TextField code = new TextField(label);
        code.setHelperText("Six figures. A new one comes every 30 seconds.");
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.addClassName("short");
        return code;
    }

    void refused() {
        refused("That code did not work. Wait for the next one and type it, or wait a few minutes if you tried several"
                + " times.");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        code.focus();
    }
}
