package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Accounts;
import org.tats.access.AgencyFunction;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** What a start in earnest refuses, and how the first person gets in. */
@TatsTest
@Transactional
class StartTests {

    private final Accounts accounts;
    private final CredentialRepository credentials;
    private final InvitationService invitations;
    private final PeopleService people;
    private final SignedIn signedIn;
    private final TestClock clock;

    StartTests(
            @Autowired Accounts accounts,
            @Autowired CredentialRepository credentials,
            @Autowired InvitationService invitations,
            @Autowired PeopleService people,
            @Autowired SignedIn signedIn,
            @Autowired TestClock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.invitations = invitations;
        this.people = people;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    // v5.0.0-6.3.2
    @Test
    void refusesPasswordsAloneAndTheSampleAccountsOfADemonstration() {
        assertThatThrownBy(() -> check("", true)).hasMessageContaining("two factors");
        assertThatCode(() -> check("demonstration", true)).doesNotThrowAnyException();
        assertThatCode(() -> check("", false)).doesNotThrowAnyException();

        PersonId sample = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        assertThatCode(() -> check("", false)).doesNotThrowAnyException();
        credentials.setPassword(sample, "a hash", clock.instant());
        assertThatThrownBy(() -> check("", false)).hasMessageContaining("demonstration");
    }

    @Test
    void refusesAKeyThatIsNone() {
        for (String key : Set.of("", "short", Base64.getEncoder().encodeToString(new byte[16]))) {
            assertThatThrownBy(() -> new SigninKey(key)).hasMessageContaining("openssl rand -base64 32");
        }
    }

    @Test
    void aSecretOpensForItsPersonAndKeyOnly() {
        var key = new SigninKey(Base64.getEncoder().encodeToString(new byte[32]));
        PersonId person = PersonId.random();
        byte[] secret = Codes.newSecret();
        byte[] sealed = key.seal(person, secret);
        assertThat(key.open(person, sealed)).isEqualTo(secret);
        assertThatThrownBy(() -> key.open(PersonId.random(), sealed)).isInstanceOf(IllegalStateException.class);
        byte[] other = new byte[32];
        other[0] = 1;
        var otherKey = new SigninKey(Base64.getEncoder().encodeToString(other));
        assertThatThrownBy(() -> otherKey.open(person, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void invitesTheFirstAdministratorUntilSomebodyCanSignIn() {
        new FirstAdministrator("first@council.example", "http://localhost", accounts, credentials, people, invitations)
                .run(new DefaultApplicationArguments());
        PersonId first = accounts.find("first@council.example").orElseThrow().id();
        assertThat(RunAs.system(() -> people.find(first)).orElseThrow().roles()).containsExactly(Role.ADMINISTRATOR);
        assertThat(RunAs.system(() -> invitations.standing(first)).waiting()).contains(LinkKind.INVITATION);

        credentials.setPassword(first, "a hash", clock.instant());
        new FirstAdministrator("second@council.example", "http://localhost", accounts, credentials, people, invitations)
                .run(new DefaultApplicationArguments());
        assertThat(accounts.find("second@council.example")).isEmpty();
    }

    private void check(String profile, boolean passwordAlone) {
        var environment = new MockEnvironment();
        environment.setActiveProfiles(profile.isEmpty() ? new String[0] : new String[] {profile});
        new StartCheck(environment, accounts, credentials, passwordAlone).run(new DefaultApplicationArguments());
    }
}
