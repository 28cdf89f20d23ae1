package org.tats.signin;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** One browser that goes to the provider of the tests and comes back; it keeps its cookie and HTTP session. */
final class ProviderVisit {

    private final MockMvc http;
    private final MockOAuth2Server provider;
    private MockHttpSession browser = new MockHttpSession();
    private @Nullable Cookie session;

    ProviderVisit(MockMvc http, MockOAuth2Server provider) {
        this.http = http;
        this.provider = provider;
    }

    MockHttpSession browser() {
        return browser;
    }

    /** To the provider, which vouches for these claims, and back. */
    MockHttpServletResponse arrive(String issuer, Map<String, Object> claims) throws Exception {
        return arrive("", issuer, claims);
    }

    MockHttpServletResponse arrive(String query, String issuer, Map<String, Object> claims) throws Exception {
        vouch(issuer, claims);
        return back(asked(query));
    }

    /** What the provider says of whom comes next. */
    void vouch(String issuer, Map<String, Object> claims) {
        Map<String, Object> said = new HashMap<>(claims);
        String subject = String.valueOf(said.remove("subject"));
        provider.enqueueCallback(new DefaultOAuth2TokenCallback(issuer, subject, "JWT", List.of("tats"), said, 3600));
    }

    /** The question that the provider gets. */
    String asked(String query) throws Exception {
        return Objects.requireNonNull(
                perform(get("/oauth2/authorization/council" + query)).getRedirectedUrl());
    }

    MockHttpServletResponse back(String asked) throws Exception {
        return follow(location(asked));
    }

    /** Where the provider sends the browser with its answer, after the sign-in that it may have been told to ask for. */
    String location(String asked) throws Exception {
        URI signedInThere = URI.create(asked.replace("prompt=login", "prompt=none"));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(signedInThere).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("location")
                    .orElseThrow();
        }
    }

    MockHttpServletResponse follow(String answer) throws Exception {
        return perform(get(URI.create(answer)));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request) throws Exception {
        if (session != null) {
            request.cookie(session);
        }
        var result = http.perform(request.session(browser)).andReturn();
        SecurityContextHolder.clearContext();
        Cookie given = result.getResponse().getCookie("tats-session");
        if (given != null) {
            session = given;
        }
        if (browser.isInvalid()) {
            browser =
                    (MockHttpSession) Objects.requireNonNull(result.getRequest().getSession());
        }
        return result.getResponse();
    }

    static String parameter(String address, String name) {
        return Objects.requireNonNull(UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .getFirst(name));
    }
}
