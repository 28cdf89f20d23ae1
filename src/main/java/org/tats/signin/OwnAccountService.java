package org.tats.signin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Accounts;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.FreshProof;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;

/** What people see of their own sign-in, and do with it. */
@Service
@Transactional
public class OwnAccountService {

    private final Access access;
    private final Accounts accounts;
    private final CredentialRepository credentials;
    private final WorkAccountRepository work;
    private final ApiTokens tokens;
    private final SignInDoor door;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final FreshProof fresh;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final boolean passwordAlone;

    OwnAccountService(
            Access access,
            Accounts accounts,
            CredentialRepository credentials,
            WorkAccountRepository work,
            ApiTokens tokens,
            SignInDoor door,
            PasswordRules rules,
            PasswordEncoder passwords,
            FreshProof fresh,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${tats.signin.password-alone}") boolean passwordAlone) {
        this.access = access;
        this.accounts = accounts;
        this.credentials = credentials;
        this.work = work;
        this.tokens = tokens;
        this.door = door;
        this.rules = rules;
        this.passwords = passwords;
        this.fresh = fresh;
        this.events = events;
        this.clock = clock;
        this.passwordAlone = passwordAlone;
    }

    @Requires(Permission.SIGNED_IN)
    public OwnAccount account() {
        Accounts.Account own = own();
        Optional<CredentialRepository.Standing> standing = credentials.standing(own.id());
        boolean password =
                standing.filter(CredentialRepository.Standing::password).isPresent();
        return new OwnAccount(
                own.name(),
                own.email(),
                password,
                standing.flatMap(CredentialRepository.Standing::secondFactorSince),
                work.of(own.id()).stream().map(WorkAccount::saidEmail).toList(),
                password && !passwordAlone);
    }

    /** The tokens of programs that act as oneself, the newest first; revoked ones too. */
    @Requires(Permission.SIGNED_IN)
    public List<ApiTokenRow> tokens() {
        return tokens.of(own().id());
    }

    /** From now on it opens nothing; {@link TokenService#issue} makes others. */
    @Requires(Permission.SIGNED_IN)
    public void revoke(UUID token) {
        PersonId person = own().id();
        if (!tokens.revoke(token, person)) {
            throw new RuleBroken("That token is revoked already.");
        }
        events.publishEvent(new TokenService.TokenChanged("TokenRevoked", person));
    }

    /**
     * Sets another password; all other sessions end. A wrong present one counts as a guess.
     *
     * @throws org.tats.common.NeedsFreshSignIn when the last proof of who is at the screen is too old
     */
    @Requires(Permission.SIGNED_IN)
    @Transactional(noRollbackFor = RuleBroken.class)
    public void changePassword(String present, String wanted) {
        if (!account().passwordMayChange()) {
            throw new RuleBroken("There is no password to change here.");
        }
        fresh.requireFresh();
        Accounts.Account own = own();
        if (!door.passwordIsRight(own.id(), present, Place.SIGNED_IN)) {
            throw new RuleBroken("The present password is not right. Type it again, or wait a few minutes if you tried"
                    + " several times.");
        }
        problem(wanted).ifPresent(sentence -> {
            throw new RuleBroken(sentence);
        });
        credentials.setPassword(own.id(), String.valueOf(passwords.encode(wanted)), clock.instant());
        events.publishEvent(
                new CredentialChanged(own.id(), "PasswordChanged", Map.of(), SessionAuthentication.currentSession()));
    }

    /** What is wrong with a new password; empty when it may be used. */
    @Requires(Permission.SIGNED_IN)
    public Optional<String> problem(String wanted) {
        Accounts.Account own = own();
        return rules.problem(wanted, own.name(), own.email());
    }

    private Accounts.Account own() {
        PersonId person = access.current().id();
        return accounts.find(person).orElseThrow(NotFound::new);
    }
}
