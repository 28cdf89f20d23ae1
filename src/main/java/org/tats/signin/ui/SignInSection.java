package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.tats.access.spi.PersonSection;
import org.tats.common.PersonId;
import org.tats.common.ui.FreshSignIn;
import org.tats.signin.InvitationService;
import org.tats.signin.TokenService;
import org.tats.signin.WorkAccountLinks;
import org.tats.signin.WorkAccountService;

/** On the page of a person: the local account, work accounts, tokens of programs. */
@org.springframework.stereotype.Component
@Order(1)
class SignInSection implements PersonSection {

    private final InvitationService invitations;
    private final WorkAccountService work;
    private final WorkAccountLinks providers;
    private final TokenService tokens;
    private final FreshSignIn fresh;
    private final String address;

    SignInSection(
            InvitationService invitations,
            WorkAccountService work,
            WorkAccountLinks providers,
            TokenService tokens,
            FreshSignIn fresh,
            @Value("${tats.address}") String address) {
        this.invitations = invitations;
        this.work = work;
        this.providers = providers;
        this.tokens = tokens;
        this.fresh = fresh;
        this.address = address;
    }

    @Override
    public Component of(PersonId person) {
        Div ways = new Div(new LocalAccountSection(invitations, fresh, address, person));
        if (!providers.all().isEmpty()) {
            ways.add(new WorkAccountSection(work, fresh, person));
        }
        ways.add(new TokenSection(tokens, fresh, person));
        return ways;
    }
}
