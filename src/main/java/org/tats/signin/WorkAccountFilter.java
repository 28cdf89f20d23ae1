package org.tats.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;

/**
 * Where a provider sends people back to: {@code /login/oauth2/code/*}. Spring checks what it brings, by OpenID Connect alone;
 * then it is decided who that is here.
 */
class WorkAccountFilter extends OAuth2LoginAuthenticationFilter {

    private final WorkAccountDoor door;
    private final WorkAccountArrival arrival;
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    WorkAccountFilter(ClientRegistrationRepository providers, WorkAccountDoor door, WorkAccountArrival arrival) {
        super(providers, new Forgetful(), DEFAULT_FILTER_PROCESSES_URI);
        this.door = door;
        this.arrival = arrival;
        setAuthenticationManager(new ProviderManager(new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService())));
        var failed = new SimpleUrlAuthenticationFailureHandler("/sign-in?work=failed");
        failed.setAllowSessionCreation(false);
        setAuthenticationFailureHandler(failed);
    }

    @Override
    protected void successfulAuthentication(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, Authentication vouched)
            throws IOException, ServletException {
        if (!(vouched.getPrincipal() instanceof OidcUser user)) {
            throw new ServletException("Not OpenID Connect.");
        }
        switch (door.answer(user)) {
            case WorkAccountDoor.Refused refused ->
                redirect.sendRedirect(
                        request, response, "/sign-in?work=" + refused.why().code());
            case WorkAccountDoor.Proved proved -> arrival.of(proved, request, response);
        }
    }

    /** Keeps no token of the provider: TATS asks nothing in anybody's name. */
    private static final class Forgetful implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String provider, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {
            // on purpose
        }

        @Override
        public void removeAuthorizedClient(
                String provider, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
            // there is none
        }
    }
}
