package org.tats.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Consumer;
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

    ProviderQuestions(ClientRegistrationRepository providers) {
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
        return fitting(request).resolve(request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String provider) {
        return fitting(request).resolve(request, provider);
    }

    private OAuth2AuthorizationRequestResolver fitting(HttpServletRequest request) {
        return request.getParameter(WorkAccountLinks.AGAIN) == null ? usual : again;
    }
}
