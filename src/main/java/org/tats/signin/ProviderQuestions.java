package org.tats.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** What a provider is asked, with PKCE; of whoever must prove anew who they are, even when it knows them already. */
class ProviderQuestions implements OAuth2AuthorizationRequestResolver {

    private static final Consumer<OAuth2AuthorizationRequest.Builder> PKCE =
            OAuth2AuthorizationRequestCustomizers.withPkce();

    private final DefaultOAuth2AuthorizationRequestResolver usual;
    private final DefaultOAuth2AuthorizationRequestResolver again;
    private final Predicate<HttpServletRequest> locked;

    /** @param locked whether the session of a request is locked: then nobody comes in by what the provider remembers */
    ProviderQuestions(ClientRegistrationRepository providers, Predicate<HttpServletRequest> locked) {
        this.locked = locked;
        usual = new DefaultOAuth2AuthorizationRequestResolver(providers);
        usual.setAuthorizationRequestCustomizer(PKCE);
        again = new DefaultOAuth2AuthorizationRequestResolver(providers);
        again.setAuthorizationRequestCustomizer(PKCE.andThen(asked -> asked.additionalParameters(more -> {
            more.put("prompt", "login");
            more.put("max_age", "0");
        })));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return fitting(request, usual.resolve(request), () -> again.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return fitting(request, usual.resolve(request, provider), () -> again.resolve(request, provider));
    }

    private @Nullable OAuth2AuthorizationRequest fitting(
            HttpServletRequest request,
            @Nullable OAuth2AuthorizationRequest question,
            Supplier<@Nullable OAuth2AuthorizationRequest> anew) {
        if (question == null) {
            return null;
        }
        if (request.getParameter(WorkAccountLinks.AGAIN) != null) {
            return anew.get();
        }
        // an ordinary sign-in: what was asked before, and left unanswered, is over
        AskedAtProvider.forget(request);
        return locked.test(request) ? anew.get() : question;
    }
}
