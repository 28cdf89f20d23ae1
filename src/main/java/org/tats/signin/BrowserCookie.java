package org.tats.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * By which a browser is known again. It signs nobody in; it only keeps the guesses of strangers apart from those of the
 * person who uses this browser.
 */
@Component
class BrowserCookie {

    private static final String NAME = "tats-browser";

    private final HttpSettings settings;
    private final SigninKey key;

    BrowserCookie(HttpSettings settings, SigninKey key) {
        this.settings = settings;
        this.key = key;
    }

    Place place(HttpServletRequest request) {
        return new Place(
                key.hash("address " + request.getRemoteAddr()), read(request).map(Token::hash));
    }

    /** Gives the browser a cookie, or the one it has for longer. @return its hash */
    String keep(HttpServletRequest request, HttpServletResponse response) {
        String value = read(request).orElseGet(Token::random);
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(settings.cookie(NAME), value)
                        .httpOnly(true)
                        .secure(settings.https())
                        .sameSite("Strict")
                        .path("/")
                        .maxAge(BrowserRepository.KEPT)
                        .build()
                        .toString());
        return Token.hash(value);
    }

    private Optional<String> read(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(settings.cookie(NAME)))
                .map(Cookie::getValue)
                .findFirst();
    }
}
