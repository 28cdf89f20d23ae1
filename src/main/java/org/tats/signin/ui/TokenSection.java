package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.FreshSignIn;
import org.tats.common.ui.LedgerSection;
import org.tats.signin.ApiTokenRow;
import org.tats.signin.TokenService;

/** Tokens of programs that act as one person. */
class TokenSection extends LedgerSection {

    private final TokenService tokens;
    private final FreshSignIn fresh;
    private final PersonId person;
    private final ErrorSummary problems = new ErrorSummary();
    private final TextField label = new TextField("What the token is for");
    private final Div content = new Div();

    TokenSection(TokenService tokens, FreshSignIn fresh, PersonId person) {
        super("Tokens of programs");
        this.tokens = tokens;
        this.fresh = fresh;
        this.person = person;
        Div actions = new Div(new Button("Make a token", click -> fresh.before(this::make)));
        actions.addClassName("actions");
        Div form = new Div(label, actions);
        form.addClassName("form");
        add(problems, content, form);
        refresh();
    }

    private void refresh() {
        content.removeAll();
        content.add(new DataTable<ApiTokenRow>("Tokens")
                .rowHeader("For", token -> new Span(token.label()))
                .column("Made", token -> Dates.moment(token.createdAt()))
                .component("State", this::state)
                .empty("No program acts as this person.")
                .rows(tokens.of(person)));
    }

    private Component state(ApiTokenRow token) {
        if (token.revokedAt().isPresent()) {
            return new Span("Revoked " + Dates.moment(token.revokedAt().get()));
        }
        NativeButton revoke = new NativeButton(
                "Revoke",
                click -> problems.attempt(() -> {
                    tokens.revoke(token.id(), person);
                    refresh();
                }));
        revoke.addClassName("link");
        revoke.getElement().setAttribute("aria-label", "Revoke " + token.label());
        return revoke;
    }

    private void make() {
        problems.attempt(() -> {
            String token = tokens.issue(person, label.getValue());
            label.clear();
            refresh();
            Div once = new Div(
                    new Paragraph("Give this token to the program now. It is not shown again."), new Code(token));
            once.addClassName("inset");
            content.addComponentAsFirst(once);
        });
    }
}
