package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;

/** Asks for a factor again before what cannot be undone. Knows no service. */
final class ProofDialog extends Dialog {

    private final Runnable goOn;

    ProofDialog(Runnable goOn) {
        this.goOn = goOn;
        setHeaderTitle("Confirm that it is you");
        add(new Paragraph("You are about to do what cannot be undone, and it is a while since you signed in."));
        getFooter().add(new Button("Cancel", click -> close()));
    }

    void ask(Component form) {
        add(form);
        open();
    }

    /** The proof was right. @return true */
    boolean done() {
        close();
        goOn.run();
        return true;
    }
}
