package org.tats.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/** The cookie that finds the session again: after a restart, and on another node. It goes when the browser is closed. */
@Component
class SessionCookie {

    private static final String NAME = "tats-session";

    private final HttpSettings settings;

    SessionCookie(HttpSettings settings) {
        this.settings = settings;
    }

    Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(settings.cookie(NAME)))
                .map(Cookie::getValue)
                .findFirst();
    }

    void write(HttpServletResponse response, String token) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(token).build().toString());
    }

    void clear(HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie("").maxAge(Duration.ZERO).build().toString());
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value) {
        return ResponseCookie.from(settings.cookie(NAME), value)
                .httpOnly(true)
                .secure(settings.https())
                .sameSite("Lax")
                .path("/");
    }
}
