package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.testing.LocalAccounts;
import org.tats.testing.LocalAccounts.LocalAccount;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/**
 * Guessing passwords leads nowhere: of a flood of guesses on one account at most ten are looked at in a quarter of an hour,
 * nobody else is kept out, the person is not kept out of a browser used before, and the answers do not tell whether an
 * account is there.
 */
@TatsTest
class GuessProofTests {

    private static final int MOST = 10;
    private static final Duration ATTACK = Duration.ofMinutes(10);
    /** Of the normal distribution, two-sided, at 1 in 100. */
    private static final double SEPARABLE = 2.576;

    private final Proof proof = Proof.of("guess");
    private final MockMvc http;
    private final SignedIn signedIn;
    private final LocalAccounts accounts;
    private final JdbcClient jdbc;
    private final TestClock clock;

    GuessProofTests(
            @Autowired MockMvc http,
            @Autowired SignedIn signedIn,
            @Autowired LocalAccounts accounts,
            @Autowired JdbcClient jdbc,
            @Autowired TestClock clock) {
        this.http = http;
        this.signedIn = signedIn;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void anotherDay() {
        clock.advance(Duration.ofDays(2));
    }

    @Test
    void ofAFloodOfGuessesTenAreLookedAtAndNobodyElseIsKeptOut() throws Exception {
        LocalAccount victim = account();
        int guesses = proof.size("guesses", 200, 1_000);
        List<LocalAccount> others =
                Stream.generate(this::account).limit(guesses / 50).toList();
        Cookie used = signIn(victim, null);
        Duration pause = ATTACK.dividedBy(guesses);
        for (int guess = 0; guess < guesses; guess++) {
            guess(victim.email(), "guess " + guess, "203.0.113." + guess % 50);
            clock.advance(pause);
            if (guess % 50 == 49) {
                signIn(others.get(guess / 50), null);
            }
        }
        int evaluated = evaluated(victim);
        signIn(victim, used);
        proof.figure(
                "%,d guesses in 10 minutes, %d looked at; %d of %d sign-ins of somebody else and the person's own from a"
                        + " browser used before went through",
                guesses, evaluated, others.size(), others.size());
        assertThat(evaluated).isBetween(1, MOST);
    }

    @Test
    void aRightPasswordAmongTheGuessesThatAreNotLookedAtLeadsNowhere() throws Exception {
        LocalAccount victim = account();
        for (int guess = 0; guess < 30; guess++) {
            guess(victim.email(), "guess " + guess, "203.0.113.7");
            clock.advance(Duration.ofSeconds(20));
        }
        assertThat(guess(victim.email(), victim.password(), "203.0.113.7").getRedirectedUrl())
                .isEqualTo("/sign-in?error");
        clock.advance(Duration.ofMinutes(16));
        assertThat(guess(victim.email(), victim.password(), "203.0.113.7").getRedirectedUrl())
                .isEqualTo("/sign-in/code");
    }

    @Test
    void oneAddressCannotTryOnePasswordOnManyAccounts() throws Exception {
        int accounts = proof.size("sprayed", 110, 1_000);
        for (int guess = 0; guess < accounts; guess++) {
            guess("somebody" + guess + "@tats.example", "guess", "203.0.113.99");
        }
        int evaluated = jdbc.sql("select count(*) from signin.guess where evaluated and at > :since")
                .param("since", java.sql.Timestamp.from(clock.instant().minus(ATTACK)))
                .query(Integer.class)
                .single();
        proof.figure("one password on %,d accounts from one address: %d looked at", accounts, evaluated);
        assertThat(evaluated).isEqualTo(100);
    }

    @Test
    void theAnswersDoNotTellWhetherAnAccountIsThere() throws Exception {
        LocalAccount known = account();
        int times = proof.size("answers", 40, 500);
        double[] ofKnown = new double[times];
        double[] ofUnknown = new double[times];
        Set<String> answers = new TreeSet<>();
        Random order = proof.random();
        for (int time = -5; time < times; time++) {
            clock.advance(Duration.ofMinutes(2));
            String unknown = "nobody" + time + "@tats.example";
            boolean knownFirst = order.nextBoolean();
            double first = timed(knownFirst ? known.email() : unknown, answers);
            double second = timed(knownFirst ? unknown : known.email(), answers);
            // the first few warm the machine up
            if (time >= 0) {
                ofKnown[time] = knownFirst ? first : second;
                ofUnknown[time] = knownFirst ? second : first;
            }
        }
        double z = rankTest(ofKnown, ofUnknown);
        proof.figure(
                "%,d answers each for a known and an unknown account: %d kind of answer, median %.1f and %.1f ms, rank test"
                        + " z = %.2f (separable from %.2f)",
                times, answers.size(), median(ofKnown), median(ofUnknown), Math.abs(z), SEPARABLE);
        assertThat(answers).hasSize(1);
        assertThat(Math.abs(z)).isLessThan(SEPARABLE);
    }

    @Test
    void theRankTestWouldTell() {
        Random random = proof.random();
        double[] slow = new double[60];
        double[] fast = new double[60];
        for (int i = 0; i < slow.length; i++) {
            slow[i] = 40 + random.nextGaussian() * 4;
            fast[i] = 2 + random.nextGaussian();
        }
        double z = Math.abs(rankTest(slow, fast));
        proof.figure("planted: no hashing for unknown accounts: %s", z > SEPARABLE ? "caught" : "NOT CAUGHT");
        assertThat(z).isGreaterThan(SEPARABLE);
    }

    private LocalAccount account() {
        LocalAccount made = accounts.open(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.MEMBER)));
        signedIn.out();
        return made;
    }

    private int evaluated(LocalAccount account) {
        return jdbc.sql("""
                        select count(*) from audit.event
                        where action = 'SignInFailed' and subject_id = :person and detail ->> 'wrong' = 'PASSWORD'""")
                .param("person", account.person().toString())
                .query(Integer.class)
                .single();
    }

    /** Password and code; @return the cookie by which the browser is known from now on. */
    private Cookie signIn(LocalAccount account, @Nullable Cookie known) throws Exception {
        var session = new MockHttpSession();
        var password =
                login(account.email(), account.password(), "198.51.100.1").session(session);
        var code = post("/login/code").with(csrf()).session(session).param("code", accounts.code(account));
        http.perform(known == null ? password : password.cookie(known));
        MockHttpServletResponse in = http.perform(
                        known == null ? ours(code) : ours(code).cookie(known))
                .andReturn()
                .getResponse();
        signedIn.out();
        assertThat(in.getRedirectedUrl()).isEqualTo("/");
        Cookie given = in.getCookie("tats-browser");
        assertThat(given).isNotNull();
        return new Cookie("tats-browser", given.getValue());
    }

    private MockHttpServletResponse guess(String email, String password, String address) throws Exception {
        return http.perform(login(email, password, address)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder login(String email, String password, String address) {
        return ours(post("/login").with(csrf()).param("username", email).param("password", password))
                .with(request -> {
                    request.setRemoteAddr(address);
                    return request;
                });
    }

    /** As a browser sends it from a page of ours. */
    private static MockHttpServletRequestBuilder ours(MockHttpServletRequestBuilder request) {
        return request.header("Origin", "http://localhost").header("Sec-Fetch-Site", "same-origin");
    }

    private double timed(String email, Set<String> answers) throws Exception {
        long start = System.nanoTime();
        MockHttpServletResponse answer = guess(email, "wrong", "203.0.113." + answers.size());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        List<String> headers = new ArrayList<>();
        answer.getHeaderNames().stream().sorted().forEach(name -> headers.add(name + "=" + answer.getHeaders(name)));
        answers.add(answer.getStatus() + " " + headers + " " + answer.getContentAsString());
        return milliseconds;
    }

    /** Mann and Whitney's U as a standard normal value. */
    private static double rankTest(double[] one, double[] other) {
        double u = 0;
        for (double a : one) {
            for (double b : other) {
                u += a > b ? 1 : a == b ? 0.5 : 0;
            }
        }
        double product = (double) one.length * other.length;
        return (u - product / 2) / Math.sqrt(product * (one.length + other.length + 1) / 12);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
