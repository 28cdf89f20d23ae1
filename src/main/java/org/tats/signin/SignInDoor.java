package org.tats.signin;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.Accounts;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;

/**
 * Local accounts: a password, then a code. Every refusal is the same answer after the same work, so that nobody learns here
 * who has an account. Each wrong guess that is looked at leaves an audit row.
 */
@Component
class SignInDoor {

    /** No password that was ever accepted is longer; hashing a whole book would keep the machine busy. */
    static final int LONGEST_PASSWORD = 256;

    sealed interface Answer {

        /** No, whatever the cause. */
        record Refused() implements Answer {}

        /** The password is right; a code of this person's app is asked for. */
        record CodeAsked(PersonId person) implements Answer {}

        record Proved(PersonId person, Set<Proof> by) implements Answer {}
    }

    private static final Answer REFUSED = new Answer.Refused();

    private final Accounts accounts;
    private final CredentialRepository credentials;
    private final GuessRepository guesses;
    private final BrowserRepository browsers;
    private final SigninKey key;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean passwordAlone;
    private final String nobodysHash;

    SignInDoor(
            Accounts accounts,
            CredentialRepository credentials,
            GuessRepository guesses,
            BrowserRepository browsers,
            SigninKey key,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${tats.signin.password-alone}") boolean passwordAlone) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.guesses = guesses;
        this.browsers = browsers;
        this.key = key;
        this.passwords = passwords;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
        this.passwordAlone = passwordAlone;
        this.nobodysHash = String.valueOf(passwords.encode(Token.random()));
    }

    Answer password(String email, String password, Place place) {
        String address = email.strip().toLowerCase(Locale.ROOT);
        Optional<Accounts.Account> account = accounts.find(address).filter(Accounts.Account::active);
        PersonId person = account.map(Accounts.Account::id).orElseGet(PersonId::random);
        OptionalLong guess = take(GuessKind.PASSWORD, "email " + address, person, place);
        if (guess.isEmpty()) {
            return REFUSED;
        }
        Optional<Credential> credential = credentials.find(person);
        // the same work for everybody: a hash that belongs to nobody where there is none
        String hash = credential
                .map(Credential::passwordHash)
                .filter(known -> !known.isEmpty())
                .orElse(nobodysHash);
        boolean right = passwords.matches(shortened(password), hash) && credential.isPresent();
        if (!right) {
            failed(account.isPresent() ? Optional.of(person) : Optional.empty(), GuessKind.PASSWORD);
            return REFUSED;
        }
        guesses.succeeded(guess.getAsLong());
        renewHash(person, hash, password);
        return next(credential.orElseThrow());
    }

    private static String shortened(String password) {
        return password.length() <= LONGEST_PASSWORD ? password : "";
    }

    private Answer next(Credential credential) {
        if (credential.sealed().isPresent()) {
            return new Answer.CodeAsked(credential.person());
        }
        if (passwordAlone) {
            return new Answer.Proved(credential.person(), Set.of(Proof.PASSWORD));
        }
        // an account from before second factors: its way in is an invitation
        failed(Optional.of(credential.person()), GuessKind.CODE);
        return REFUSED;
    }

    /** @param person who gave the right password before */
    Answer code(PersonId person, String typed, Place place) {
        return codeIsRight(person, typed, place)
                ? new Answer.Proved(person, Set.of(Proof.PASSWORD, Proof.CODE))
                : REFUSED;
    }

    /** Whether this is a code of the person's app that was not used before. Uses it up, and counts as a guess if not. */
    boolean codeIsRight(PersonId person, String typed, Place place) {
        OptionalLong guess = take(GuessKind.CODE, "person " + person, person, place);
        if (guess.isEmpty()) {
            return false;
        }
        boolean active = accounts.find(person).filter(Accounts.Account::active).isPresent();
        boolean right = active
                && credentials
                        .find(person)
                        .filter(credential -> accepted(credential, typed))
                        .isPresent();
        if (right) {
            guesses.succeeded(guess.getAsLong());
        } else {
            failed(Optional.of(person), GuessKind.CODE);
        }
        return right;
    }

    /** Whether this is the person's password. Counts as a guess if not. */
    boolean passwordIsRight(PersonId person, String typed, Place place) {
        return accounts.find(person)
                .map(account -> password(account.email(), typed, place))
                .filter(answer -> !(answer instanceof Answer.Refused))
                .isPresent();
    }

    boolean hasPassword(PersonId person) {
        return credentials
                .find(person)
                .filter(known -> !known.passwordHash().isEmpty())
                .isPresent();
    }

    boolean hasSecondFactor(PersonId person) {
        return credentials.find(person).flatMap(Credential::sealed).isPresent();
    }

    private boolean accepted(Credential credential, String typed) {
        byte[] sealed = credential.sealed().orElse(null);
        if (sealed == null) {
            return false;
        }
        OptionalLong step =
                Codes.match(key.open(credential.person(), sealed), typed, clock.instant(), credential.lastStep());
        return step.isPresent() && credentials.use(credential.person(), step.getAsLong());
    }

    private OptionalLong take(GuessKind kind, String account, PersonId person, Place place) {
        Instant now = clock.instant();
        Optional<String> known = place.browser()
                .filter(browser -> place.equals(Place.SIGNED_IN) || browsers.knows(person, browser, now));
        return guesses.take(kind, key.hash(account), known, place.address(), now);
    }

    private void renewHash(PersonId person, String hash, String password) {
        if (passwords.upgradeEncoding(hash)) {
            credentials.rehash(person, hash, String.valueOf(passwords.encode(password)));
        }
    }

    private void failed(Optional<PersonId> person, GuessKind kind) {
        transaction.executeWithoutResult(status -> events.publishEvent(new SignInFailed(person, kind)));
    }

    /** @param person empty when the address belongs to nobody: it is not written down */
    private record SignInFailed(Optional<PersonId> person, GuessKind wrong) implements DomainEvent {
        @Override
        public Audited audited() {
            return new Audited(
                    "SignInFailed",
                    "person",
                    person.map(PersonId::toString).orElse("unknown"),
                    null,
                    Map.of("wrong", wrong.name()));
        }
    }
}
