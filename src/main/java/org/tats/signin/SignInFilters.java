package org.tats.signin;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The ways in for people, each a filter of its own. */
@Component
class SignInFilters {

    private final SignInDoor door;
    private final WorkAccountDoor workDoor;
    private final WorkAccountArrival workArrival;
    private final BrowserCookie cookie;
    private final Arrival arrival;
    private final Clock clock;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    SignInFilters(
            SignInDoor door,
            WorkAccountDoor workDoor,
            WorkAccountArrival workArrival,
            BrowserCookie cookie,
            Arrival arrival,
            Clock clock,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.door = door;
        this.workDoor = workDoor;
        this.workArrival = workArrival;
        this.cookie = cookie;
        this.arrival = arrival;
        this.clock = clock;
        this.providers = providers;
    }

    void addTo(HttpSecurity http) {
        http.addFilterBefore(
                new PasswordFilter(door, cookie, arrival, clock), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new CodeFilter(door, cookie, arrival, clock), UsernamePasswordAuthenticationFilter.class);
        providers.ifAvailable(known -> {
            http.addFilterBefore(
                    new OAuth2AuthorizationRequestRedirectFilter(new ProviderQuestions(known, workArrival::lockedHere)),
                    UsernamePasswordAuthenticationFilter.class);
            http.addFilterBefore(
                    new WorkAccountFilter(known, workDoor, workArrival), UsernamePasswordAuthenticationFilter.class);
        });
    }
}
