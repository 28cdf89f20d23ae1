package org.tats.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.FreshSignIn;
import org.tats.signin.OwnAccountService;
import org.tats.signin.PasswordRules;

/** Another password for oneself; asks for the present one. */
final class PasswordForm extends Div {

    private final OwnAccountService account;
    private final ErrorSummary problems = new ErrorSummary();
    private final Paragraph done = new Paragraph("The password is changed. You are signed out everywhere else.");
    private final PasswordField present = new PasswordField("Present password");
    private final PasswordField wanted = new PasswordField("New password");

    PasswordForm(OwnAccountService account, FreshSignIn fresh) {
        this.account = account;
        addClassName("form");
        present.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        wanted.setAutocomplete(Autocomplete.NEW_PASSWORD);
        wanted.setHelperText("At least " + PasswordRules.SHORTEST
                + " characters, any you like. Four random words are good, and you may paste.");
        done.setVisible(false);
        Button change = new Button("Change the password", click -> {
            if (filled()) {
                fresh.before(this::change);
            }
        });
        Div actions = new Div(change);
        actions.addClassName("actions");
        add(problems, present, wanted, actions, done);
    }

    private boolean filled() {
        problems.clear();
        done.setVisible(false);
        if (present.isEmpty()) {
            problems.add(present, "Type the password that you have now");
        }
        if (wanted.isEmpty()) {
            problems.add(wanted, "Type the password that you want");
        } else {
            account.problem(wanted.getValue()).ifPresent(sentence -> problems.add(wanted, sentence));
        }
        return !problems.show();
    }

    private void change() {
        if (problems.attempt(present, () -> account.changePassword(present.getValue(), wanted.getValue()))) {
            wanted.clear();
            done.setVisible(true);
            Announcer.say(done.getText());
        }
        present.clear();
    }
}
