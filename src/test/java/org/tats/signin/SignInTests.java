package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.access.RunAs;
import org.tats.access.SignedInPerson;
import org.tats.common.PersonId;
import org.tats.testing.LocalAccounts;
import org.tats.testing.LocalAccounts.LocalAccount;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** The ways of a local account over HTTP, as a browser without scripts would go them. */
@TatsTest
class SignInTests {

    private static final String IN = "/";
    private static final String CODE = "/sign-in/code";
    private static final String NO = "/sign-in?error";

    private final MockMvc http;
    private final SignedIn signedIn;
    private final LocalAccounts accounts;
    private final CredentialRepository credentials;
    private final PasswordEncoder passwords;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private MockHttpSession browser = new MockHttpSession();
    private @Nullable Cookie known;

    SignInTests(
            @Autowired MockMvc http,
            @Autowired SignedIn signedIn,
            @Autowired LocalAccounts accounts,
            @Autowired CredentialRepository credentials,
            @Autowired PasswordEncoder passwords,
            @Autowired JdbcClient jdbc,
            @Autowired TestClock clock) {
        this.http = http;
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void anotherQuarterOfAnHour() {
        clock.advance(Duration.ofMinutes(20));
        signedIn.out();
    }

    @Test
    void aPasswordAndACodeLeadIn() throws Exception {
        LocalAccount mina = account();
        assertThat(password(mina, mina.password())).isEqualTo(CODE);
        assertThat(code(accounts.code(mina))).isEqualTo(IN);
        assertThat(inside()).isEqualTo(mina.person());
        assertThat(audited("SignedIn", mina.person())).isEqualTo(1);
    }

    @Test
    void aStolenPasswordAloneReachesNothing() throws Exception {
        LocalAccount mina = account();
        assertThat(password(mina, mina.password())).isEqualTo(CODE);
        assertThat(inside()).isNull();
        for (String page : Set.of("/", "/pupils", "/meetings", "/administration")) {
            MvcResult answer = http.perform(get(page).session(browser)).andReturn();
            assertThat(answer.getResponse().getStatus()).as(page).isEqualTo(302);
            assertThat(answer.getResponse().getRedirectedUrl()).as(page).endsWith("/sign-in");
        }
    }

    @Test
    void aCodeWithoutAPasswordBeforeIsNotLookedAt() throws Exception {
        LocalAccount mina = account();
        assertThat(code(accounts.code(mina))).isEqualTo(NO);
        assertThat(credentials.find(mina.person()).orElseThrow().lastStep()).isLessThan(Codes.step(clock.instant()));
    }

    @Test
    void aCodeWorksOnce() throws Exception {
        LocalAccount mina = account();
        password(mina, mina.password());
        assertThat(code(accounts.code(mina))).isEqualTo(IN);
        newBrowser();
        password(mina, mina.password());
        assertThat(code(accounts.code(mina))).isEqualTo(CODE + "?error");
        clock.advance(Codes.STEP);
        assertThat(code(accounts.code(mina))).isEqualTo(IN);
    }

    @Test
    void theHalfWayIsForgottenAfterTenMinutes() throws Exception {
        LocalAccount mina = account();
        password(mina, mina.password());
        clock.advance(Duration.ofMinutes(11));
        assertThat(code(accounts.code(mina))).isEqualTo(NO);
    }

    @Test
    void theSessionHasAnotherIdAfterEachStep() throws Exception {
        LocalAccount mina = account();
        String before = browser.getId();
        password(mina, mina.password());
        String half = browser.getId();
        code(accounts.code(mina));
        assertThat(Set.of(before, half, browser.getId())).hasSize(3);
    }

    @Test
    void anAccountWithoutASecondFactorStaysOut() throws Exception {
        PersonId person = signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER));
        credentials.setPassword(
                person, String.valueOf(passwords.encode("from before there were codes")), clock.instant());
        assertThat(login(person + "@tats.example", "from before there were codes"))
                .isEqualTo(NO);
    }

    @Test
    void whoIsEndedStaysOut() throws Exception {
        LocalAccount mina = account();
        RunAs.system(() -> jdbc.sql("update access.person set active = false where person_id = :id")
                .param("id", mina.person().value())
                .update());
        assertThat(password(mina, mina.password())).isEqualTo(NO);
    }

    @Test
    void wrongPasswordsAreKeptInTheTrailWithoutTheAddress() throws Exception {
        LocalAccount mina = account();
        password(mina, "no");
        assertThat(audited("SignInFailed", mina.person())).isEqualTo(1);
        login("nobody.at.all@tats.example", "no");
        assertThat(jdbc.sql("select count(*) from audit.event where detail::text ~ 'tats.example|nobody'"
                                + " or subject_id ~ 'tats.example|nobody'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void fiveWrongCodesAreLookedAtAndThenNoRightOne() throws Exception {
        LocalAccount mina = account();
        for (int guess = 0; guess < 5; guess++) {
            password(mina, mina.password());
            code("00000" + guess);
            clock.advance(Duration.ofMinutes(1));
        }
        password(mina, mina.password());
        assertThat(code(accounts.code(mina))).isEqualTo(CODE + "?error");
        clock.advance(Duration.ofMinutes(16));
        password(mina, mina.password());
        assertThat(code(accounts.code(mina))).isEqualTo(IN);
    }

    @Test
    void anOlderHashIsRenewedAtSignIn() throws Exception {
        LocalAccount mina = account();
        var older = new org.springframework.security.crypto.argon2.Argon2PasswordEncoder(16, 32, 1, 8 * 1024, 2);
        credentials.setPassword(mina.person(), older.encode(mina.password()), clock.instant());
        assertThat(password(mina, mina.password())).isEqualTo(CODE);
        String hash = credentials.find(mina.person()).orElseThrow().passwordHash();
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(passwords.matches(mina.password(), hash)).isTrue();
    }

    @Test
    void thePasswordIsComparedExactly() throws Exception {
        LocalAccount mina = account();
        assertThat(password(mina, mina.password() + " ")).isEqualTo(NO);
        assertThat(password(mina, mina.password().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(NO);
    }

    @Test
    void noSecretOfAnAppIsReadableInTheDatabase() throws Exception {
        LocalAccount mina = account();
        byte[] kept = credentials.find(mina.person()).orElseThrow().sealed().orElseThrow();
        assertThat(kept).hasSize(12 + 20 + 16);
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(mina.secret(), java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    private LocalAccount account() {
        LocalAccount made = accounts.open(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER)));
        signedIn.out();
        return made;
    }

    private void newBrowser() {
        browser = new MockHttpSession();
        known = null;
    }

    private String password(LocalAccount who, String password) throws Exception {
        return login(who.email(), password);
    }

    private String login(String email, String password) throws Exception {
        var request = ours("/login").with(csrf()).param("username", email).param("password", password);
        return answer(
                http.perform(known == null ? request : request.cookie(known)).andReturn());
    }

    private String code(String code) throws Exception {
        var request = ours("/login/code").with(csrf()).param("code", code);
        return answer(
                http.perform(known == null ? request : request.cookie(known)).andReturn());
    }

    /** As a browser sends it from a page of ours. */
    private MockHttpServletRequestBuilder ours(String address) {
        return post(address)
                .session(browser)
                .header("Origin", "http://localhost")
                .header("Sec-Fetch-Site", "same-origin");
    }

    private String answer(MvcResult result) {
        Cookie given = result.getResponse().getCookie("tats-browser");
        known = given == null ? known : given;
        signedIn.out();
        return String.valueOf(result.getResponse().getRedirectedUrl());
    }

    /** Who is signed in, in the browser's session. */
    private @Nullable PersonId inside() {
        return browser.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && Objects.requireNonNull(context.getAuthentication()).getPrincipal()
                                instanceof SignedInPerson person
                ? person.id()
                : null;
    }

    private int audited(String action, PersonId person) {
        return jdbc.sql("select count(*) from audit.event where action = :action and subject_id = :id")
                .param("action", action)
                .param("id", person.toString())
                .query(Integer.class)
                .single();
    }
}
