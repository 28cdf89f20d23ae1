package org.tats.signin.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.FreshSignIn;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.signin.ApiTokenRow;
import org.tats.signin.OwnAccount;
import org.tats.signin.OwnAccountService;

/** Everybody's own account: the ways in, another password, programs that act as one; sessions have a page of their own. */
@Route("account")
@PermitAll
@Requires(Permission.SIGNED_IN)
class AccountView extends Page implements AfterNavigationObserver {

    private final OwnAccountService account;
    private final FreshSignIn fresh;
    private final Div ways = new Div();
    private final Div password = new Div();
    private final Div tokens = new Div();

    AccountView(OwnAccountService account, FreshSignIn fresh) {
        super("Your account");
        this.account = account;
        this.fresh = fresh;
        add(
                new LedgerSection("Ways to sign in", ways),
                new LedgerSection("Your password", password),
                tokens,
                new LedgerSection(
                        "Where you are signed in",
                        new Anchor(YourSessionsView.ROUTE, "See your sessions, and end those you do not know")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        OwnAccount own = account.account();
        subtitle(own.name() + ", " + own.email());
        ways.removeAll();
        ways.add(ways(own));
        password.removeAll();
        password.add(
                own.passwordMayChange()
                        ? new PasswordForm(account, fresh)
                        : new Paragraph(
                                own.password()
                                        ? "The people of the demonstration keep their passwords, so that everybody finds"
                                                + " them on the sign-in page."
                                        : "You have none here: you sign in with your work account."));
        showTokens();
    }

    private static Facts ways(OwnAccount own) {
        Facts facts = new Facts()
                .fact("Password", own.password() ? "Set" : "None")
                .fact(
                        "Second factor",
                        own.secondFactorSince()
                                .map(since -> "Authenticator app since " + Dates.moment(since))
                                .orElse("None here"));
        own.workAccounts().forEach(address -> facts.fact("Work account", address));
        return facts;
    }

    /** Most people have none; administrators make them. */
    private void showTokens() {
        List<ApiTokenRow> good = account.tokens().stream()
                .filter(token -> token.revokedAt().isEmpty())
                .toList();
        tokens.removeAll();
        if (!good.isEmpty()) {
            tokens.add(new LedgerSection(
                    "Programs that act as you",
                    new DataTable<ApiTokenRow>("Tokens of programs")
                            .rowHeader("For", token -> new Span(token.label()))
                            .column("Made", token -> Dates.moment(token.createdAt()))
                            .component("End", this::revoke)
                            .empty("None.")
                            .rows(good)));
        }
    }

    private NativeButton revoke(ApiTokenRow token) {
        NativeButton revoke = new NativeButton("Revoke", click -> {
            account.revoke(token.id());
            Announcer.say("Revoked. It opens nothing any more.");
            showTokens();
        });
        revoke.addClassName("link");
        revoke.getElement().setAttribute("aria-label", "Revoke " + token.label());
        return revoke;
    }
}
