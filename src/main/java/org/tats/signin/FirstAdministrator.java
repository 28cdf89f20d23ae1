package org.tats.signin;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tats.access.Accounts;
import org.tats.access.AgencyFunction;
import org.tats.access.NewPerson;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * A fresh installation has no account. The one named by {@code tats.first-administrator} is entered and invited, and the
 * invitation is printed where the start is watched. It does nothing once anybody can sign in.
 */
@Component
@Order(1)
class FirstAdministrator implements ApplicationRunner {

    private final String email;
    private final String address;
    private final Accounts accounts;
    private final CredentialRepository credentials;
    private final PeopleService people;
    private final InvitationService invitations;
    private final PrintStream out = System.out;

    FirstAdministrator(
            @Value("${tats.first-administrator:}") String email,
            @Value("${tats.address}") String address,
            Accounts accounts,
            CredentialRepository credentials,
            PeopleService people,
            InvitationService invitations) {
        this.email = email;
        this.address = address;
        this.accounts = accounts;
        this.credentials = credentials;
        this.people = people;
        this.invitations = invitations;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (email.isBlank() || credentials.any()) {
            return;
        }
        RunAs.system(() -> {
            PersonId person = accounts.find(email).map(Accounts.Account::id).orElseGet(this::enter);
            Link link = invitations.invite(person);
            out.println("The first administrator sets a password and a second factor at " + address + link.path());
            out.flush();
        });
    }

    private PersonId enter() {
        AgencyId agency = new AgencyId(
                UUID.nameUUIDFromBytes("agency of the first administrator".getBytes(StandardCharsets.UTF_8)));
        people.enterAgency(agency, "Administration of TATS", AgencyFunction.BUSINESS_SUPPORT);
        return people.enter(
                new NewPerson(PersonId.random(), "First administrator", email, agency, "", Set.of(Role.ADMINISTRATOR)));
    }
}
