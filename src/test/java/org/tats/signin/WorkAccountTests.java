package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.tats.access.AgencyFunction;
import org.tats.access.PeopleService;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.PersonId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** Work accounts over HTTP, with a provider that stands in for Entra ID and Keycloak. */
@TatsTest
class WorkAccountTests {

    private static final String UNLINKED = "/sign-in?work=unlinked";

    private final MockMvc http;
    private final MockOAuth2Server provider;
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
            @Autowired SignedIn signedIn,
            @Autowired PeopleService people,
            @Autowired WorkAccountService accounts,
            @Autowired Sessions sessions,
            @Autowired JdbcClient jdbc,
            @Autowired TestClock clock) {
        this.http = http;
        this.provider = provider;
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
        assertThat(asked(new MockHttpSession(), "")).contains("code_challenge=", "nonce=", "state=");
        assertThat(asked(new MockHttpSession(), "?again=1")).contains("prompt=login", "max_age=0");
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

    /** To the provider, which vouches for these claims, and back. */
    private MockHttpServletResponse arrive(String issuer, Map<String, Object> claims) throws Exception {
        Map<String, Object> said = new HashMap<>(claims);
        String subject = String.valueOf(said.remove("subject"));
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of("tats"), said, 3600));
        var browser = new MockHttpSession();
        String back = back(asked(browser, ""));
        MockHttpServletResponse answer =
                http.perform(get(URI.create(back)).session(browser)).andReturn().getResponse();
        signedIn.out();
        return answer;
    }

    private String asked(MockHttpSession browser, String query) throws Exception {
        return Objects.requireNonNull(
                http.perform(get("/oauth2/authorization/council" + query).session(browser))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }

    private static String back(String asked) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(asked)).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("location")
                    .orElseThrow();
        }
    }
}
