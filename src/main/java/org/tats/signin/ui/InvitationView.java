package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import java.util.function.Consumer;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.FrameSettings;
import org.tats.signin.Codes;
import org.tats.signin.InvitationDoor;
import org.tats.signin.LinkKind;
import org.tats.signin.PasswordRules;

/** Takes up a link: a password, then the authenticator app; or, for a reset, a password with a code of the app there is. */
@Route(value = "invitation/:token", autoLayout = false)
@PageTitle("Your sign-in – TATS")
@AnonymousAllowed
class InvitationView extends DoorPage implements BeforeEnterObserver {

    private static final String GONE =
            "A link works once and for 48 hours. Ask the office of the panel for another one.";

    private final InvitationDoor invitations;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div step = new Div();
    private final PasswordField password = new PasswordField("New password");
    private final TextField code = CodeForm.codeField("Code of your authenticator app");
    private String token = "";

    InvitationView(FrameSettings settings, InvitationDoor invitations) {
        super(settings, "Your sign-in", "");
        this.invitations = invitations;
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);
        password.setHelperText("At least " + PasswordRules.SHORTEST
                + " characters, any you like. Four random words are good, and you may paste.");
        step.addClassName("form");
        enter(problems, step);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getRouteParameters().get("token").orElse("");
        Optional<InvitationDoor.Held> held = invitations.find(token);
        if (held.isEmpty()) {
            heading("This link is not good any more", GONE);
            show();
        } else if (held.get().kind() == LinkKind.RESET) {
            heading("Set another password", "You need the authenticator app that you use for TATS.");
            show(password, code, actions("Set the password", this::reset));
        } else {
            heading(
                    "Choose a password",
                    "Step 1 of 2. You sign in with " + held.get().email() + ".");
            show(password, actions("Continue", this::passwordChosen));
        }
    }

    private void passwordChosen() {
        if (!passwordIsGood()) {
            return;
        }
        Optional<InvitationDoor.Held> held = invitations.find(token);
        if (held.isEmpty()) {
            refuse(GONE);
            return;
        }
        byte[] secret = Codes.newSecret();
        heading(
                "Add your authenticator app",
                "Step 2 of 2. An authenticator app on your phone shows a code that you type at each sign-in.");
        show(
                new Paragraph(
                        "Scan the square with the app, or type the letters and figures into it. Then type the code"
                                + " that the app shows."),
                new SquareCode(
                        Codes.address(secret, "TATS", held.get().email()),
                        "Square code for the authenticator app. The letters and figures below say the same."),
                letters(secret),
                code,
                actions("Finish", () -> finish(secret)));
        focusHeading();
    }

    private static Component letters(byte[] secret) {
        Code letters = new Code(Codes.words(secret));
        Div box = new Div(new Paragraph("Letters and figures to type:"), letters);
        box.addClassName("inset");
        return box;
    }

    private void finish(byte[] secret) {
        done(typed -> invitations.accept(token, password.getValue(), secret, typed));
    }

    private void reset() {
        if (passwordIsGood()) {
            VaadinRequest request = VaadinRequest.getCurrent();
            String address = request == null ? "" : request.getRemoteAddr();
            done(typed -> invitations.reset(token, password.getValue(), typed, address));
        }
    }

    /** A code that did not do is gone: the next one is typed. */
    private void done(Consumer<String> work) {
        String typed = code.getValue();
        code.clear();
        if (!problems.attempt(code, () -> work.accept(typed))) {
            return;
        }
        password.clear();
        Anchor signIn = new Anchor("sign-in", "Sign in");
        signIn.addClassNames("btn", "go");
        heading("Done", "Sign in with the new password and a code of the app. The link is used up.");
        show(signIn);
        focusHeading();
    }

    private boolean passwordIsGood() {
        problems.clear();
        invitations.problem(token, password.getValue()).ifPresent(sentence -> problems.add(password, sentence));
        return !problems.show();
    }

    private void refuse(String sentence) {
        problems.clear();
        problems.add(sentence);
        problems.show();
    }

    private void show(Component... components) {
        problems.clear();
        step.removeAll();
        step.add(components);
    }

    private static Div actions(String label, Runnable work) {
        Button button = new Button(label, click -> work.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        Div actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }
}
