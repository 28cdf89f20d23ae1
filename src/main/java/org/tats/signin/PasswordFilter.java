package org.tats.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** The first factor of a local account: {@code POST /login} with {@code username} and {@code password}. */
class PasswordFilter extends OncePerRequestFilter {

    private static final RequestMatcher HERE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");

    private final SignInDoor door;
    private final BrowserCookie cookie;
    private final Arrival arrival;
    private final Clock clock;
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    PasswordFilter(SignInDoor door, BrowserCookie cookie, Arrival arrival, Clock clock) {
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
        HalfSignedIn.forget(request);
        String email = Objects.requireNonNullElse(request.getParameter("username"), "");
        String password = Objects.requireNonNullElse(request.getParameter("password"), "");
        switch (door.password(email, password, cookie.place(request))) {
            case SignInDoor.Answer.Refused refused -> redirect.sendRedirect(request, response, "/sign-in?error");
            case SignInDoor.Answer.CodeAsked asked -> {
                new HalfSignedIn(asked.person(), clock.instant()).keep(request);
                redirect.sendRedirect(request, response, "/sign-in/code");
            }
            case SignInDoor.Answer.Proved proved -> arrival.of(proved.person(), proved.by(), request, response);
        }
    }
}
