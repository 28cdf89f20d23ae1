package org.tats.signin.ui;

import com.vaadin.flow.component.Component;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.tats.access.spi.PersonSection;
import org.tats.common.PersonId;
import org.tats.signin.InvitationService;

/** On the page of a person: the local account. */
@org.springframework.stereotype.Component
@Order(1)
class SignInSection implements PersonSection {

    private final InvitationService invitations;
    private final String address;

    SignInSection(InvitationService invitations, @Value("${tats.address}") String address) {
        this.invitations = invitations;
        this.address = address;
    }

    @Override
    public Component of(PersonId person) {
        return new LocalAccountSection(invitations, address, person);
    }
}
