package org.tats.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** The second factor of a local account: {@code POST /login/code} with {@code code}, after the right password. */
class CodeFilter extends OncePerRequestFilter {

    private static final RequestMatcher HERE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login/code");

    private final SignInDoor door;
    private final BrowserCookie cookie;
    private final Arrival arrival;
    private final Clock clock;
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    CodeFilter(SignInDoor door, BrowserCookie cookie, Arrival arrival, Clock clock) {
        this.door = door;
        this.cookie = cookie;
        this.arrival = arrival;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HERE.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<HalfSignedIn> half = HalfSignedIn.of(request, clock.instant());
        if (half.isEmpty()) {
            redirect.sendRedirect(request, response, "/sign-in?error");
            return;
        }
        String code = Objects.requireNonNullElse(request.getParameter("code"), "");
        if (door.code(half.get().person(), code, cookie.place(request)) instanceof SignInDoor.Answer.Proved proved) {
            arrival.of(proved.person(), proved.by(), request, response);
        } else {
            redirect.sendRedirect(request, response, "/sign-in/code?error");
        }
    }
}
