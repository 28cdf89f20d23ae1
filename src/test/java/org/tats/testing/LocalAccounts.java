package org.tats.testing;

import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tats.access.PeopleService;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.signin.Codes;
import org.tats.signin.InvitationDoor;
import org.tats.signin.InvitationService;

/** Gives people of a test a password and a second factor, through the invitation that people get. */
@Component
public class LocalAccounts {

    private final PeopleService people;
    private final InvitationService service;
    private final InvitationDoor invitations;
    private final TestClock clock;

    LocalAccounts(PeopleService people, InvitationService service, InvitationDoor invitations, TestClock clock) {
        this.people = people;
        this.service = service;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** What the person knows, and the app that it has. */
    public record LocalAccount(PersonId person, String email, String password, byte[] secret) {}

    /** The clock goes on by a step, since the code that confirmed the app is used up. */
    public LocalAccount open(PersonId person) {
        String password = "made for a test " + UUID.randomUUID();
        byte[] secret = Codes.newSecret();
        invitations.accept(invite(person), password, secret, Codes.at(secret, clock.instant()));
        clock.advance(Duration.ofSeconds(60));
        return new LocalAccount(
                person, RunAs.system(() -> people.find(person)).orElseThrow().email(), password, secret);
    }

    /** The secret part of an invitation's link. */
    public String invite(PersonId person) {
        String path = RunAs.system(() -> service.invite(person)).path();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What the person's app shows now. */
    public String code(LocalAccount account) {
        return Codes.at(account.secret(), clock.instant());
    }
}
