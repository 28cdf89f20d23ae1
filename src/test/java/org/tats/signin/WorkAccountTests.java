package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.tats.access.Accounts;
import org.tats.access.AgencyFunction;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.testing.ForgedTokens;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** Work accounts over HTTP, with a provider that stands in for Entra ID and Keycloak. */
@TatsTest
class WorkAccountTests {

    private static final String UNLINKED = "/sign-in?work=unlinked";

    private final MockMvc http;
    private final MockOAuth2Server provider;
    private final ForgedTokens forged;
    private final WorkAccountRepository rows;
    private final Accounts named;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final SignedIn signedIn;
    private final PeopleService people;
    private final WorkAccountService accounts;
    private final Sessions sessions;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private PersonId person = PersonId.random();

    WorkAccountTests(
            @Autowired MockMvc http,
            @Autowired MockOAuth2Server provider,
            @Autowired ForgedTokens forged,
            @Autowired WorkAccountRepository rows,
            @Autowired Accounts named,
            @Autowired ApplicationEventPublisher events,
            @Autowired TransactionTemplate transaction,
            @Autowired SignedIn signedIn,
            @Autowired PeopleService people,
            @Autowired WorkAccountService accounts,
            @Autowired Sessions sessions,
            @Autowired JdbcClient jdbc,
            @Autowired TestClock clock) {
        this.http = http;
        this.provider = provider;
        this.forged = forged;
        this.rows = rows;
        this.named = named;
        this.events = events;
        this.transaction = transaction;
        this.signedIn = signedIn;
        this.people = people;
        this.accounts = accounts;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void somebodyIsEntered() {
        person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        signedIn.out();
    }

    // v5.0.0-6.8.1, v5.0.0-10.5.2
    @Test
    void issuerAndSubjectAreWhoItIsAndAnAdministratorSaysSo() throws Exception {
        String subject = subject();
        assertThat(arrive("council", vouched(subject)).getRedirectedUrl()).isEqualTo(UNLINKED);
        WorkAccount waiting = waiting(subject);
        RunAs.system(() -> accounts.link(waiting.id(), person));

        MockHttpServletResponse in = arrive("council", vouched(subject));
        assertThat(in.getRedirectedUrl()).isEqualTo("/");
        assertThat(row(in).person()).isEqualTo(person);
        assertThat(row(in).factors()).containsExactly(Proof.WORK_ACCOUNT);
    }

    // v5.0.0-6.8.1
    @Test
    void theAddressOfSomebodyHereOpensNothing() throws Exception {
        Map<String, Object> claims = vouched(subject());
        claims.put("email", person + "@tats.example");
        claims.put("preferred_username", person + "@tats.example");
        assertThat(arrive("council", claims).getRedirectedUrl()).isEqualTo(UNLINKED);
    }

    @Test
    void theSameSubjectOfAnotherIssuerIsSomebodyElse() throws Exception {
        String subject = subject();
        link(subject);
        jdbc.sql("update signin.external_identity set issuer = 'https://other.example' where subject = :subject")
                .param("subject", subject)
                .update();
        assertThat(arrive("council", vouched(subject)).getRedirectedUrl()).isEqualTo(UNLINKED);
    }

    // v5.0.0-6.8.4
    @Test
    void oneFactorAtTheProviderIsNotEnough() throws Exception {
        String subject = subject();
        link(subject);
        Map<String, Object> weak = vouched(subject);
        weak.put("amr", List.of("pwd"));
        assertThat(arrive("council", weak).getRedirectedUrl()).isEqualTo("/sign-in?work=one_factor");
        weak.remove("amr");
        assertThat(arrive("council", weak).getRedirectedUrl()).isEqualTo("/sign-in?work=one_factor");
    }

    // v5.0.0-6.8.4
    @Test
    void aSignInOfThisMorningAtTheProviderIsNoFreshProof() throws Exception {
        String subject = subject();
        link(subject);
        Map<String, Object> old = vouched(subject);
        Instant morning = clock.instant().minus(Duration.ofHours(3));
        old.put("auth_time", morning.getEpochSecond());
        SessionRow stale = row(arrive("council", old));
        assertThat(stale.provedAt()).isEqualTo(morning);
        assertThat(sessions.provedWithin(stale.id(), Duration.ofMinutes(5))).isFalse();

        SessionRow fresh = row(arrive("council", vouched(subject)));
        assertThat(sessions.provedWithin(fresh.id(), Duration.ofMinutes(5))).isTrue();
    }

    @Test
    void groupsOfTheProviderGiveTheRolesAtEachSignIn() throws Exception {
        String subject = subject();
        link(subject);
        Map<String, Object> claims = vouched(subject);
        claims.put("roles", List.of("TATS chairs", "something else"));
        assertThat(arrive("council", claims).getRedirectedUrl()).isEqualTo("/");
        assertThat(roles()).containsExactly(Role.CHAIR);
        claims.put("roles", List.of("TATS members"));
        arrive("council", claims);
        assertThat(roles()).containsExactly(Role.MEMBER);
        assertThat(jdbc.sql("select count(*) from audit.event where action = 'RolesChanged' and subject_id = :id")
                        .param("id", person.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        claims.put("roles", List.of());
        assertThat(arrive("council", claims).getRedirectedUrl()).isEqualTo("/sign-in?work=no_role");
    }

    @Test
    void anUnlinkedAccountIsNobodysAgain() throws Exception {
        String subject = subject();
        link(subject);
        WorkAccount linked = RunAs.system(() -> accounts.of(person)).getFirst();
        RunAs.system(() -> accounts.unlink(linked.id(), person));
        assertThat(arrive("council", vouched(subject)).getRedirectedUrl()).isEqualTo(UNLINKED);
    }

    @Test
    void anAnswerThatNobodyAskedForLeadsNowhere() throws Exception {
        MockHttpServletResponse answer = http.perform(get("/login/oauth2/code/council")
                        .param("code", "stolen")
                        .param("state", "guessed")
                        .session(new MockHttpSession()))
                .andReturn()
                .getResponse();
        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?work=failed");
        assertThat(answer.getCookie("tats-session")).isNull();
    }

    @Test
    void asksTheProviderWithAOneTimeSecretAndAgainWhenTold() throws Exception {
        assertThat(new ProviderVisit(http, provider).asked(""))
                .contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=")
                .doesNotContain("prompt=");
        assertThat(new ProviderVisit(http, provider).asked("?again=1")).contains("prompt=login", "max_age=0");
    }

    // v5.0.0-10.5.1, v5.0.0-10.5.4
    @ParameterizedTest
    @CsvSource({
        "nonce, of-another-question",
        "aud, somebody-else",
        "iss, https://other.example",
        "exp, 1000000000",
    })
    void anIdTokenMadeForSomethingElseIsRefused(String claim, String value) throws Exception {
        String subject = subject();
        link(subject);
        Map<String, Object> claims = vouched(subject);
        claims.put(claim, claim.equals("exp") ? (Object) new Date(Long.parseLong(value) * 1000) : value);
        assertRefused(arrive("council", claims));
    }

    // v5.0.0-9.1.2, v5.0.0-9.1.3
    @ParameterizedTest
    @EnumSource(ForgedTokens.By.class)
    void anIdTokenThatTheProviderDidNotSignIsRefused(ForgedTokens.By by) throws Exception {
        String subject = subject();
        link(subject);
        var visit = new ProviderVisit(http, provider);
        String asked = visit.asked("");
        forged.next(by, provider, subject, ProviderVisit.parameter(asked, "nonce"));
        MockHttpServletResponse answer = visit.back(asked);
        if (by == ForgedTokens.By.THE_PROVIDERS_KEY) {
            assertThat(answer.getRedirectedUrl()).as("the control").isEqualTo("/sign-in?work=one_factor");
        } else {
            assertRefused(answer);
        }
    }

    // v5.0.0-10.2.1
    @Test
    void theCodeIsRedeemedWithTheSecretOfTheQuestionAlone() throws Exception {
        String subject = subject();
        link(subject);
        var visit = new ProviderVisit(http, provider);
        visit.vouch("council", vouched(subject));
        String asked = visit.asked("");
        assertThat(visit.back(asked).getRedirectedUrl()).isEqualTo("/");
        byte[] verifier = ProviderVisit.parameter("?" + forged.redeemed(), "code_verifier")
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier)))
                .isEqualTo(ProviderVisit.parameter(asked, "code_challenge"));
    }

    // v5.0.0-10.1.2, v5.0.0-10.2.1
    @Test
    void anAnswerToTheQuestionOfAnotherBrowserLeadsNowhere() throws Exception {
        String subject = subject();
        link(subject);
        var attacker = new ProviderVisit(http, provider);
        attacker.vouch("council", vouched(subject));
        String answer = attacker.location(attacker.asked(""));
        var victim = new ProviderVisit(http, provider);
        victim.asked("");
        assertRefused(victim.follow(answer));
        assertThat(attacker.follow(answer).getRedirectedUrl()).as("the control").isEqualTo("/");
    }

    @Test
    void aTimeThatHasNotComeIsNoProof() throws Exception {
        String subject = subject();
        link(subject);
        Map<String, Object> ahead = vouched(subject);
        ahead.put("auth_time", clock.instant().plus(Duration.ofHours(1)).getEpochSecond());
        assertThat(arrive("council", ahead).getRedirectedUrl()).isEqualTo("/sign-in?work=time_ahead");
        ahead.put("auth_time", clock.instant().plusSeconds(30).getEpochSecond());
        assertThat(row(arrive("council", ahead)).provedAt()).isEqualTo(clock.instant());
    }

    // v5.0.0-6.8.4
    @Test
    void aTokenSilentAboutFactorsIsTakenOnlyFromTheDayOnWhichTheAuthorityAnswersForIt() {
        var today = Dates.today(clock);
        assertThat(new WorkAccountSettings(null, null, null, null).trustsSilence(today))
                .isFalse();
        assertThat(new WorkAccountSettings(null, today.plusDays(1), null, null).trustsSilence(today))
                .isFalse();
        assertThat(door(today).answer(said(Map.of()))).isInstanceOf(WorkAccountDoor.Proved.class);
        assertThat(door(today).answer(said(Map.of("amr", List.of("pwd")))))
                .isEqualTo(new WorkAccountDoor.Refused(WorkAccountRefusal.ONE_FACTOR));
        assertThat(door(null).answer(said(Map.of())))
                .isEqualTo(new WorkAccountDoor.Refused(WorkAccountRefusal.ONE_FACTOR));
    }

    private WorkAccountDoor door(@Nullable LocalDate silentSince) {
        return new WorkAccountDoor(
                new WorkAccountSettings(null, silentSince, null, null),
                rows,
                named,
                people,
                events,
                transaction,
                clock);
    }

    private OidcUser said(Map<String, Object> more) {
        Map<String, Object> claims = new HashMap<>(more);
        claims.put("iss", "https://silent.example");
        claims.put("sub", person.toString());
        claims.put("name", "Named " + person);
        rows.seen("https://silent.example", person.toString(), "Named " + person, "", clock.instant());
        jdbc.sql("update signin.external_identity set person_id = :person, linked_at = first_seen_at"
                        + " where subject = :subject and person_id is null")
                .param("person", person.value())
                .param("subject", person.toString())
                .update();
        return new DefaultOidcUser(List.of(), new OidcIdToken("value", Instant.EPOCH, Instant.MAX, claims));
    }

    private void assertRefused(MockHttpServletResponse answer) {
        assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?work=failed");
        assertThat(answer.getCookie("tats-session")).isNull();
    }

    private void link(String subject) throws Exception {
        arrive("council", vouched(subject));
        WorkAccount waiting = waiting(subject);
        RunAs.system(() -> accounts.link(waiting.id(), person));
    }

    private WorkAccount waiting(String subject) {
        return RunAs.system(accounts::waiting).stream()
                .filter(account -> account.saidName().equals("Named " + subject))
                .findFirst()
                .orElseThrow();
    }

    private Set<Role> roles() {
        return RunAs.system(() -> people.find(person)).orElseThrow().roles();
    }

    private SessionRow row(MockHttpServletResponse in) {
        String token = Objects.requireNonNull(in.getCookie("tats-session")).getValue();
        return sessions.byToken(Objects.requireNonNull(token)).orElseThrow().row();
    }

    private static String subject() {
        return UUID.randomUUID().toString();
    }

    private Map<String, Object> vouched(String subject) {
        return new HashMap<>(Map.of(
                "subject",
                subject,
                "name",
                "Named " + subject,
                "email",
                subject + "@council.example",
                "amr",
                List.of("pwd", "mfa"),
                "roles",
                List.of("TATS members"),
                "auth_time",
                clock.instant().getEpochSecond()));
    }

    private MockHttpServletResponse arrive(String issuer, Map<String, Object> claims) throws Exception {
        return new ProviderVisit(http, provider).arrive(issuer, claims);
    }
}
