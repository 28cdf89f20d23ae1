package org.tats.signin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Supplier;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.Facts;
import org.tats.common.ui.FreshSignIn;
import org.tats.common.ui.LedgerSection;
import org.tats.signin.IdentityCheck;
import org.tats.signin.InvitationService;
import org.tats.signin.Link;
import org.tats.signin.LinkKind;
import org.tats.signin.SignInStanding;

/** Invitation, reset and recovery of one person's local account. No password is shown or set here. */
class LocalAccountSection extends LedgerSection {

    private final InvitationService invitations;
    private final FreshSignIn fresh;
    private final String address;
    private final PersonId person;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div content = new Div();

    /** @param address of this installation, for the links */
    LocalAccountSection(InvitationService invitations, FreshSignIn fresh, String address, PersonId person) {
        super("Sign-in with a password");
        this.invitations = invitations;
        this.fresh = fresh;
        this.address = address;
        this.person = person;
        add(problems, content);
        refresh();
    }

    private void refresh() {
        SignInStanding standing = invitations.standing(person);
        content.removeAll();
        content.add(facts(standing));
        if (standing.secondFactorSince().isPresent()) {
            content.add(
                    actions(new Button(
                            "Send a link for a new password", click -> make(() -> invitations.reset(person)))),
                    recovery());
        } else {
            String label = standing.waiting().isPresent() ? "Send another invitation" : "Invite to sign in";
            content.add(actions(new Button(label, click -> make(() -> invitations.invite(person)))));
        }
    }

    private static Facts facts(SignInStanding standing) {
        Facts facts = new Facts()
                .fact("Password", standing.password() ? "Set" : "None")
                .fact(
                        "Second factor",
                        standing.secondFactorSince()
                                .map(since -> "Authenticator app since " + Dates.moment(since))
                                .orElse("None"));
        standing.waitingUntil()
                .ifPresent(until -> facts.fact(
                        standing.waiting().filter(LinkKind.RESET::equals).isPresent() ? "Reset link" : "Invitation",
                        "Waits to be taken up until " + Dates.moment(until)));
        return facts;
    }

    private Div recovery() {
        RadioButtonGroup<IdentityCheck> how = new RadioButtonGroup<>("How did you check who it is?");
        how.setItems(IdentityCheck.values());
        how.setItemLabelGenerator(IdentityCheck::words);
        TextField note = new TextField("What you looked at or asked");
        Button remove = new Button("Remove the second factor and send an invitation", click -> {
            problems.clear();
            if (how.isEmpty()) {
                problems.add(how, "Choose how you checked who it is");
            }
            if (note.isEmpty()) {
                problems.add(note, "Write what you looked at or asked");
            }
            if (!problems.show()) {
                make(() -> invitations.recover(person, how.getValue(), note.getValue()));
            }
        });
        Div form = new Div(
                new Paragraph(
                        "Phone lost or app gone? Check first that it is really them, and never because of an email"
                                + " or a call that came in. The password goes too."),
                how,
                note,
                actions(remove));
        form.addClassName("form");
        return form;
    }

    private void make(Supplier<Link> work) {
        fresh.before(() -> makeNow(work));
    }

    private void makeNow(Supplier<Link> work) {
        problems.attempt(() -> {
            Link link = work.get();
            refresh();
            content.addComponentAsFirst(once(link));
            Announcer.say("Link made");
        });
    }

    /** Shown now and never again. */
    private Div once(Link link) {
        Div box = new Div();
        box.addClassName("inset");
        if (link.mailed()) {
            box.add(new Paragraph(
                    "The link is on its way by mail. It works once, until " + Dates.moment(link.until()) + "."));
        } else {
            box.add(
                    new Paragraph("No mail server is set. Hand this link over yourself, in a way that only this person"
                            + " reads. It works once, until " + Dates.moment(link.until())
                            + ", and is not shown again."),
                    new Code(address + link.path()));
        }
        return box;
    }

    private static Div actions(Button button) {
        Div actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }
}
