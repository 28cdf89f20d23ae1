package org.tats.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.Accounts;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/**
 * Takes up links. Whoever holds one is not signed in, and is not afterwards: the way in is the sign-in page. Nothing is kept
 * before the last step, and then all of it at once.
 */
@Component
public class InvitationDoor {

    private static final String WRONG_CODE = "That code did not work. Wait for the next one and type it, or wait a few"
            + " minutes if you tried several times.";
    private static final String USED = "This link was used already or is too old. Ask for another one.";

    private final InvitationRepository links;
    private final Accounts accounts;
    private final CredentialRepository credentials;
    private final SignInDoor door;
    private final SigninKey key;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InvitationDoor(
            InvitationRepository links,
            Accounts accounts,
            CredentialRepository credentials,
            SignInDoor door,
            SigninKey key,
            PasswordRules rules,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.credentials = credentials;
        this.door = door;
        this.key = key;
        this.rules = rules;
        this.passwords = passwords;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whose link it is, and for what. */
    public record Held(LinkKind kind, String name, String email) {}

    /** Empty for a link that is unknown, used, withdrawn or too old: the four look the same. */
    public Optional<Held> find(String token) {
        return open(token)
                .flatMap(link -> account(link).map(account -> new Held(link.kind(), account.name(), account.email())));
    }

    /** What is wrong with this password for the holder of the link; empty when it may be used. */
    public Optional<String> problem(String token, String password) {
        return find(token)
                .map(held -> rules.problem(password, held.name(), held.email()))
                .orElse(Optional.of(USED));
    }

    /**
     * Sets a first password and the second factor.
     *
     * @param secret that the app was given, {@code code} what it makes of it now
     */
    public void accept(String token, String password, byte[] secret, String code) {
        InvitationRepository.Open link = open(token, LinkKind.INVITATION, password);
        Instant now = clock.instant();
        OptionalLong step = Codes.match(secret, code, now, 0);
        if (step.isEmpty()) {
            throw new RuleBroken(WRONG_CODE);
        }
        String hash = String.valueOf(passwords.encode(password));
        keep(link, "SignInBegun", now, () -> {
            credentials.setPassword(link.person(), hash, now);
            credentials.setSecret(link.person(), key.seal(link.person(), secret), step.getAsLong(), now);
        });
    }

    /** Sets another password; the code is one of the second factor that stands. */
    public void reset(String token, String password, String code, String address) {
        InvitationRepository.Open link = open(token, LinkKind.RESET, password);
        if (!door.codeIsRight(link.person(), code, new Place(key.hash("address " + address), Optional.empty()))) {
            throw new RuleBroken(WRONG_CODE);
        }
        Instant now = clock.instant();
        String hash = String.valueOf(passwords.encode(password));
        keep(link, "PasswordReset", now, () -> credentials.setPassword(link.person(), hash, now));
    }

    private void keep(InvitationRepository.Open link, String action, Instant now, Runnable change) {
        PersonId person = link.person();
        RunAs.person(
                person,
                () -> transaction.executeWithoutResult(status -> {
                    if (!links.use(link.id(), now)) {
                        throw new RuleBroken(USED);
                    }
                    change.run();
                    events.publishEvent(new CredentialChanged(person, action, Map.of()));
                }));
    }

    private InvitationRepository.Open open(String token, LinkKind kind, String password) {
        InvitationRepository.Open link = open(token)
                .filter(found -> found.kind() == kind && account(found).isPresent())
                .orElseThrow(() -> new RuleBroken(USED));
        problem(token, password).ifPresent(sentence -> {
            throw new RuleBroken(sentence);
        });
        return link;
    }

    private Optional<InvitationRepository.Open> open(String token) {
        return links.byToken(Token.hash(token), clock.instant());
    }

    private Optional<Accounts.Account> account(InvitationRepository.Open link) {
        return accounts.find(link.person()).filter(Accounts.Account::active);
    }
}
