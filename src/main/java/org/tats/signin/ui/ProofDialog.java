package org.tats.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Predicate;
import org.tats.signin.Proof;

/** Asks for a factor again before what cannot be undone. Knows no service. */
final class ProofDialog extends Dialog {

    ProofDialog(Proof asked, Predicate<String> check, Runnable goOn) {
        setHeaderTitle("Confirm that it is you");
        add(
                new Paragraph("You are about to do what cannot be undone, and it is a while since you signed in."),
                new ProofForm(asked, "Confirm", typed -> {
                    if (!check.test(typed)) {
                        return false;
                    }
                    close();
                    goOn.run();
                    return true;
                }));
        getFooter().add(new Button("Cancel", click -> close()));
    }
}
