package org.tats.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Accounts;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.FreshProof;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;
import org.tats.messages.Messages;
import org.tats.messages.Notice;

/** What an administrator does for somebody's local account. Administrators set no passwords and see none. */
@Service
@Transactional
public class InvitationService {

    /** How long a link is good. */
    public static final Duration GOOD = Duration.ofHours(48);

    private final Access access;
    private final Accounts accounts;
    private final CredentialRepository credentials;
    private final InvitationRepository links;
    private final Messages messages;
    private final FreshProof fresh;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    InvitationService(
            Access access,
            Accounts accounts,
            CredentialRepository credentials,
            InvitationRepository links,
            Messages messages,
            FreshProof fresh,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.accounts = accounts;
        this.credentials = credentials;
        this.links = links;
        this.messages = messages;
        this.fresh = fresh;
        this.events = events;
        this.clock = clock;
    }

    @Requires(Permission.ADMINISTER)
    public SignInStanding standing(PersonId person) {
        Optional<CredentialRepository.Standing> standing = credentials.standing(person);
        Optional<InvitationRepository.Open> waiting = links.of(person, clock.instant());
        return new SignInStanding(
                standing.filter(CredentialRepository.Standing::password).isPresent(),
                standing.flatMap(CredentialRepository.Standing::secondFactorSince),
                waiting.map(InvitationRepository.Open::kind),
                waiting.map(InvitationRepository.Open::expiresAt));
    }

    /** A link to set password and second factor, for somebody who has no second factor. */
    @Requires(Permission.ADMINISTER)
    public Link invite(PersonId person) {
        if (hasSecondFactor(person)) {
            throw new RuleBroken("This person has a second factor. Send a link for a new password instead.");
        }
        return link(person, LinkKind.INVITATION);
    }

    /** A link to set another password. It asks for a code of the second factor that stands. */
    @Requires(Permission.ADMINISTER)
    public Link reset(PersonId person) {
        if (!hasSecondFactor(person)) {
            throw new RuleBroken("This person has no second factor. Send an invitation instead.");
        }
        return link(person, LinkKind.RESET);
    }

    /**
     * For somebody who lost the authenticator app: takes away factor and password, so that only the new invitation leads in
     * again.
     *
     * @param note what was looked at or asked, kept with the recovery
     */
    @Requires(Permission.ADMINISTER)
    public Link recover(PersonId person, IdentityCheck how, String note) {
        fresh.requireFresh();
        PersonId by = access.current().id();
        if (by.equals(person)) {
            throw new RuleBroken("Ask another administrator: nobody recovers their own sign-in.");
        }
        if (!hasSecondFactor(person)) {
            throw new RuleBroken("This person has no second factor. Send an invitation instead.");
        }
        if (note.isBlank()) {
            throw new RuleBroken("Write how you know that it is them.");
        }
        credentials.removeFactor(person);
        links.insertRecovery(person, by, how, note.strip(), clock.instant());
        messages.send(person, new Notice.FactorsRemoved(clock.instant()));
        events.publishEvent(new CredentialChanged(person, "SecondFactorRemoved", Map.of("checked", how.name())));
        return link(person, LinkKind.INVITATION);
    }

    private boolean hasSecondFactor(PersonId person) {
        return credentials.find(person).flatMap(Credential::sealed).isPresent();
    }

    private Link link(PersonId person, LinkKind kind) {
        fresh.requireFresh();
        Accounts.Account account = accounts.find(person).orElseThrow(NotFound::new);
        if (!account.active()) {
            throw new RuleBroken("This person is ended. Make them active first.");
        }
        Instant now = clock.instant();
        String token = Token.random();
        links.insert(person, kind, Token.hash(token), access.current().id(), now, now.plus(GOOD));
        events.publishEvent(new LinkMade(person, kind));
        String path = "/invitation/" + token;
        messages.send(person, new Notice.Invitation(path, now.plus(GOOD)));
        return new Link(kind, path, now.plus(GOOD), messages.mailServer());
    }

    private record LinkMade(PersonId person, LinkKind kind) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited("SignInLinkMade", "person", person.toString(), null, Map.of("kind", kind.name()));
        }
    }
}
