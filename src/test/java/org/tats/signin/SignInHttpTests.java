package org.tats.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tats.access.AgencyFunction;
import org.tats.access.Role;
import org.tats.common.PersonId;
import org.tats.testing.LocalAccounts;
import org.tats.testing.LocalAccounts.LocalAccount;
import org.tats.testing.SignedIn;
import org.tats.testing.TatsTest;
import org.tats.testing.TestClock;

/** Sign-in, the cookie and the row, as a browser and its servers see them. */
@TatsTest
class SignInHttpTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private Sessions sessions;

    @Autowired
    private SignedIn signedIn;

    @Autowired
    private LocalAccounts accounts;

    @Autowired
    private TestClock clock;

    private LocalAccount account = new LocalAccount(PersonId.random(), "", "", new byte[0]);

    @BeforeEach
    void somebodyIsEntered() {
        clock.reset();
        signedIn.out();
        account = accounts.open(signedIn.enter(AgencyFunction.OTHER, Set.of(Role.CHAIR)));
    }

    // v5.0.0-3.3.2, v5.0.0-3.3.4
    @Test
    void theCookieIsForServersOfThisSiteAlone() throws Exception {
        assertThat(signIn(new MockHttpSession()).getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(header -> assertThat(header)
                        .startsWith("tats-session=")
                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                        .doesNotContain("Domain", "Max-Age"));
    }

    // v5.0.0-3.3.1, v5.0.0-3.3.3
    @Test
    void outsideATrialTheCookieIsBoundToTheHostAndToHttps() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SessionCookie(new HttpSettings(true, false)).write(response, "value");
        assertThat(response.getHeader("Set-Cookie"))
                .startsWith("__Host-tats-session=value;")
                .contains("; Secure");
    }

    // v5.0.0-7.2.4
    @Test
    void signingInChangesTheIdOfTheHttpSession() throws Exception {
        MockHttpSession before = new MockHttpSession();
        String id = before.getId();
        MvcResult result = signIn(before);
        assertThat(Objects.requireNonNull(result.getRequest().getSession(false)).getId())
                .isNotEqualTo(id);
    }

    @Test
    void aServerThatKnowsNothingSignsThePersonInAgainByTheCookie() throws Exception {
        Cookie cookie = cookie(signIn(new MockHttpSession()));
        assertThat(getsIn(get("/counts").cookie(cookie))).isTrue();
        assertThat(getsIn(get("/counts"))).isFalse();
    }

    @Test
    void theHttpSessionAloneIsNobody() throws Exception {
        MockHttpSession session = new MockHttpSession();
        Cookie cookie = cookie(signIn(session));
        assertThat(getsIn(get("/counts").session(session).cookie(cookie))).isTrue();
        assertThat(getsIn(get("/counts").session(session))).isFalse();
    }

    // v5.0.0-7.4.1
    @Test
    void anEndedSessionIsDeadOnTheNextRequest() throws Exception {
        MockHttpSession session = new MockHttpSession();
        Cookie cookie = cookie(signIn(session));
        Sessions.Live live =
                sessions.byToken(Objects.requireNonNull(cookie.getValue())).orElseThrow();
        sessions.end(live.row().id(), EndedBecause.BY_ADMINISTRATOR);
        assertThat(getsIn(get("/counts").session(session).cookie(cookie))).isFalse();
        assertThat(getsIn(get("/counts").cookie(cookie))).isFalse();
    }

    @Test
    void signingInAnewEndsWhatTheBrowserHadBefore() throws Exception {
        Cookie first = cookie(signIn(new MockHttpSession()));
        clock.advance(Codes.STEP);
        MvcResult again = signIn(new MockHttpSession(), first);
        assertThat(getsIn(get("/counts").cookie(first))).isFalse();
        assertThat(getsIn(get("/counts").cookie(cookie(again)))).isTrue();
    }

    // v5.0.0-7.3.1
    @Test
    void aLockedSessionIsNobodyForEveryService() throws Exception {
        MockHttpSession session = new MockHttpSession();
        Cookie cookie = cookie(signIn(session));
        clock.advance(Duration.ofMinutes(15));
        getsIn(get("/counts").session(session).cookie(cookie));
        assertThat(((org.springframework.security.core.context.SecurityContext)
                                Objects.requireNonNull(session.getAttribute("SPRING_SECURITY_CONTEXT")))
                        .getAuthentication())
                .isInstanceOfSatisfying(
                        SessionAuthentication.class,
                        known -> assertThat(known.getPrincipal()).isInstanceOf(SessionId.class));
    }

    // v5.0.0-7.4.1, v5.0.0-14.3.1
    @Test
    void signingOutEndsTheRowAndTellsTheBrowserToForget() throws Exception {
        MockHttpSession session = new MockHttpSession();
        Cookie cookie = cookie(signIn(session));
        MvcResult out = http.perform(
                        ours(post("/logout").session(session).cookie(cookie)).with(csrf()))
                .andReturn();
        assertThat(out.getResponse().getHeader("Clear-Site-Data")).contains("storage", "cache");
        assertThat(out.getResponse().getHeaders("Set-Cookie"))
                .anySatisfy(header ->
                        assertThat(header).startsWith("tats-session=;").contains("Max-Age=0"));
        assertThat(getsIn(get("/counts").cookie(cookie))).isFalse();
    }

    private MvcResult signIn(MockHttpSession session, Cookie... before) throws Exception {
        http.perform(with(
                post("/login")
                        .session(session)
                        .param("username", account.email())
                        .param("password", account.password()),
                before));
        return http.perform(with(post("/login/code").session(session).param("code", accounts.code(account)), before))
                .andReturn();
    }

    private static MockHttpServletRequestBuilder with(MockHttpServletRequestBuilder request, Cookie... cookies) {
        MockHttpServletRequestBuilder ours = ours(request).with(csrf());
        return cookies.length == 0 ? ours : ours.cookie(cookies);
    }

    /** As a browser sends it from a page of ours. */
    private static MockHttpServletRequestBuilder ours(MockHttpServletRequestBuilder request) {
        return request.header("Origin", "http://localhost").header("Sec-Fetch-Site", "same-origin");
    }

    private static Cookie cookie(MvcResult signedIn) {
        @Nullable Cookie cookie = signedIn.getResponse().getCookie("tats-session");
        return new Cookie("tats-session", Objects.requireNonNull(cookie).getValue());
    }

    /** Whether the request gets as far as the screens, which do not stand in this kind of test. */
    private boolean getsIn(MockHttpServletRequestBuilder request) throws Exception {
        try {
            assertThat(http.perform(request).andReturn().getResponse().getRedirectedUrl())
                    .endsWith("/sign-in");
            return false;
        } catch (ServletException further) {
            assertThat(further).hasMessageContaining("springServlet");
            return true;
        }
    }
}
