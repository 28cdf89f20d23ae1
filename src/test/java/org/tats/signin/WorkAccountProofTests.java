package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.common.FreshProof;
import org.tats.common.PersonId;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** A proof of who one is, given again at the provider: a locked screen opens where it was, for the same person alone. */
@TatsTest
class WorkAccountProofTests {

    private static final String PAGE = "/counts?tab=outcomes";

    private final MockMvc http;
    private final MockOAuth2Server provider;
    private final WorkAccountService accounts;
    private final Sessions sessions;
    private final SignedIn signedIn;
    private final TestClock clock;
    private final String subject = UUID.randomUUID().toString();
    private final ProviderVisit visit;
    private PersonId person = PersonId.random();
    private SessionId session = SessionId.random();

    WorkAccountProofTests(
            @Autowired MockMvc http,
            @Autowired MockOAuth2Server provider,
            @Autowired WorkAccountService accounts,
            @Autowired Sessions sessions,
            @Autowired SignedIn signedIn,
            @Autowired TestClock clock) {
        this.http = http;
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.signedIn = signedIn;
        this.clock = clock;
        this.visit = new ProviderVisit(http, provider);
    }

    @BeforeEach
    void somebodySignsInAndLeavesTheScreen() throws Exception {
        clock.reset();
        person = enter(subject);
        assertThat(visit.arrive("council", vouched(subject)).getRedirectedUrl()).isEqualTo("/");
        session = RunAs.system(() -> sessions.of(person)).getFirst().id();
        clock.advance(Duration.ofMinutes(16));
        assertThat(state()).isEqualTo(SessionState.LOCKED);
    }

    @Test
    void opensTheLockedPageAgainInTheSameSession() throws Exception {
        ask(PAGE);
        MockHttpServletResponse back = visit.arrive("?again=1", "council", vouched(subject));
        assertThat(back.getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(back.getCookie("tats-session")).as("another value").isNotNull();
        assertThat(state()).isEqualTo(SessionState.OPEN);
        assertThat(sessions.provedWithin(session, FreshProof.FRESH)).isTrue();
    }

    // v5.0.0-7.5.3
    @Test
    void whoIsSomebodyElseGetsNothingOfTheLockedPerson() throws Exception {
        String other = UUID.randomUUID().toString();
        PersonId somebodyElse = enter(other);
        ask(PAGE);
        assertKeptOut(visit.arrive("?again=1", "council", vouched(other)), "/sign-in/again?why=other_person");
        assertThat(RunAs.system(() -> sessions.of(somebodyElse))).isEmpty();
    }

    @Test
    void whoSignsInAnewInPlaceOfSomebodyElseGetsAnEmptyBrowser() throws Exception {
        String other = UUID.randomUUID().toString();
        PersonId somebodyElse = enter(other);
        ask(PAGE);
        MockHttpSession before = visit.browser();
        MockHttpServletResponse in = visit.arrive("council", vouched(other));
        assertThat(in.getRedirectedUrl()).isEqualTo("/");
        assertThat(before.isInvalid()).isTrue();
        assertThat(sessions.look(Set.of(session))).isEmpty();
        assertThat(RunAs.system(() -> sessions.of(somebodyElse))).hasSize(1);
    }

    // v5.0.0-6.8.4, v5.0.0-7.5.3
    @Test
    void aProofFromBeforeItWasAskedForIsStale() throws Exception {
        ask(PAGE);
        assertKeptOut(
                visit.arrive("?again=1", "council", at(clock.instant().minus(Duration.ofMinutes(2)))),
                "/sign-in/again?why=stale");
        assertThat(visit.arrive("?again=1", "council", at(clock.instant().minusSeconds(30)))
                        .getRedirectedUrl())
                .as("clocks differ a little, and asking once more is enough")
                .isEqualTo(PAGE);
    }

    @Test
    void aProofThatWasCarriedAboutForLongIsStale() throws Exception {
        ask(PAGE);
        Instant given = clock.instant();
        clock.advance(Duration.ofMinutes(6));
        assertKeptOut(visit.arrive("?again=1", "council", at(given)), "/sign-in/again?why=stale");
    }

    @Test
    void aProviderThatDoesNotSayWhenProvesNothing() throws Exception {
        ask(PAGE);
        Map<String, Object> silent = vouched(subject);
        silent.remove("auth_time");
        assertKeptOut(visit.arrive("?again=1", "council", silent), "/sign-in/again?why=time_not_said");
    }

    @Test
    void aProofOfTomorrowIsRefused() throws Exception {
        ask(PAGE);
        assertKeptOut(
                visit.arrive("?again=1", "council", at(clock.instant().plus(Duration.ofDays(1)))),
                "/sign-in?work=time_ahead");
    }

    @Test
    void onePasswordAtTheProviderIsNoProof() throws Exception {
        ask(PAGE);
        Map<String, Object> weak = vouched(subject);
        weak.put("amr", List.of("pwd"));
        assertKeptOut(visit.arrive("?again=1", "council", weak), "/sign-in?work=one_factor");
    }

    // v5.0.0-7.3.1
    @Test
    void nobodyPassesTheLockByWhatTheProviderRemembers() throws Exception {
        Map<String, Object> remembered = at(clock.instant().minus(Duration.ofMinutes(16)));
        assertThat(visit.asked("")).contains("prompt=login", "max_age=0");
        assertKeptOut(visit.arrive("council", remembered), "/sign-in?work=stale");

        clock.advance(Duration.ofMinutes(30));
        assertThat(visit.arrive("council", remembered).getRedirectedUrl())
                .as("also after the session has ended")
                .isEqualTo("/sign-in?work=stale");
        assertThat(RunAs.system(() -> sessions.of(person))).isEmpty();
        assertThat(visit.arrive("council", vouched(subject)).getRedirectedUrl()).isEqualTo("/");
    }

    @Test
    void theWayBackIsKeptWhenTheSessionEndsMeanwhile() throws Exception {
        clock.advance(Duration.ofMinutes(28));
        ask(PAGE);
        String asked = visit.asked("?again=1");
        clock.advance(Duration.ofMinutes(3));
        visit.vouch("council", vouched(subject));
        assertThat(visit.back(asked).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(RunAs.system(() -> sessions.of(person)))
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isNotEqualTo(session));
    }

    // v5.0.0-3.7.2
    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "\n//evil.example",
                "/counts\r\nLocation: https://evil.example",
                "///evil.example",
                "/ /evil.example"
            })
    void noWayBackLeadsToAnotherHost(String hostile) throws Exception {
        ask(hostile);
        assertThat(visit.arrive("?again=1", "council", vouched(subject)).getRedirectedUrl())
                .isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "javascript:alert(1)", "@evil.example", ".evil.example"})
    void whatLooksLikeAnAddressIsAPathOfOurs(String odd) {
        assertThat(new AskedAtProvider(session, person, odd, clock.instant()).path())
                .isEqualTo("/" + odd);
    }

    private void assertKeptOut(MockHttpServletResponse answer, String leadsTo) {
        assertThat(answer.getRedirectedUrl()).isEqualTo(leadsTo);
        assertThat(answer.getCookie("tats-session")).isNull();
        assertThat(state()).isEqualTo(SessionState.LOCKED);
    }

    private void ask(String path) {
        var request = new MockHttpServletRequest();
        request.setSession(visit.browser());
        new AskedAtProvider(session, person, path, clock.instant()).keep(request);
    }

    private SessionState state() {
        return Objects.requireNonNull(sessions.look(Set.of(session)).get(session))
                .state();
    }

    private PersonId enter(String account) throws Exception {
        PersonId entered = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        signedIn.out();
        new ProviderVisit(http, provider).arrive("council", vouched(account));
        RunAs.system(() -> {
            UUID waiting = accounts.waiting().stream()
                    .filter(seen -> seen.saidName().equals("Named " + account))
                    .findFirst()
                    .orElseThrow()
                    .id();
            accounts.link(waiting, entered);
        });
        return entered;
    }

    private Map<String, Object> at(Instant authTime) {
        Map<String, Object> claims = vouched(subject);
        claims.put("auth_time", authTime.getEpochSecond());
        return claims;
    }

    private Map<String, Object> vouched(String account) {
        return new HashMap<>(Map.of(
                "subject",
                account,
                "name",
                "Named " + account,
                "amr",
                List.of("pwd", "mfa"),
                "roles",
                List.of("TATS members"),
                "auth_time",
                clock.instant().getEpochSecond()));
    }
}
