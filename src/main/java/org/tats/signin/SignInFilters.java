package org.tats.signin;

import java.time.Clock;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.stereotype.Component;

/** The ways in for people, each a filter of its own. */
@Component
class SignInFilters {

    private final SignInDoor door;
    private final BrowserCookie cookie;
    private final Arrival arrival;
    private final Clock clock;

    SignInFilters(SignInDoor door, BrowserCookie cookie, Arrival arrival, Clock clock) {
        this.door = door;
        this.cookie = cookie;
        this.arrival = arrival;
        this.clock = clock;
    }

    void addTo(HttpSecurity http) {
        http.addFilterBefore(
                new PasswordFilter(door, cookie, arrival, clock), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new CodeFilter(door, cookie, arrival, clock), UsernamePasswordAuthenticationFilter.class);
    }
}
