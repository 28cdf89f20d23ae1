package org.tats.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.tats.common.PersonId;

/** Where a proof becomes a session: in the database, in the browser's cookie and in this node's memory. */
@Component
public class SessionDoor {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final Clock clock;

    SessionDoor(Sessions sessions, SessionCookie cookie, Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.clock = clock;
    }

    /**
     * Signs a person in who gave every factor that is asked of them. A session that this browser had before ends.
     *
     * @param provedAt when the factors were given
     */
    public void open(
            HttpServletRequest request,
            HttpServletResponse response,
            PersonId person,
            Set<Proof> factors,
            Instant provedAt) {
        Optional<Sessions.Live> before = cookie.read(request).flatMap(sessions::byToken);
        before.ifPresent(live -> sessions.end(live.row().id(), EndedBecause.REPLACED));
        if (before.filter(live -> !live.row().person().equals(person)).isPresent()) {
            leaveNothingOf(request);
        }
        Sessions.Begun begun =
                sessions.begin(person, factors, provedAt, BrowserWords.of(request.getHeader(HttpHeaders.USER_AGENT)));
        cookie.write(response, begun.token());
        newId(request);
        place(request, SessionAuthentication.open(begun.id(), person));
    }

    /** A factor was given again in a session that goes on: it is open and fresh, under a new id and cookie. */
    public void proved(
            HttpServletRequest request, HttpServletResponse response, SessionId session, PersonId person, Proof by) {
        proved(request, response, session, person, by, clock.instant());
    }

    /** @param at when the factor was given: to a provider of work accounts a moment ago */
    void proved(
            HttpServletRequest request,
            HttpServletResponse response,
            SessionId session,
            PersonId person,
            Proof by,
            Instant at) {
        cookie.write(response, sessions.proved(session, by, at));
        newId(request);
        place(request, SessionAuthentication.open(session, person));
    }

    /** Nobody is signed in here any more. */
    void close(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request)
                .flatMap(sessions::byToken)
                .ifPresent(live -> sessions.end(live.row().id(), EndedBecause.SIGNED_OUT));
        cookie.clear(response);
    }

    /** Screens and addresses of the person who was here before. */
    private static void leaveNothingOf(HttpServletRequest request) {
        HttpSession known = request.getSession(false);
        if (known != null) {
            known.invalidate();
        }
    }

    private static void newId(HttpServletRequest request) {
        if (request.getSession(false) == null) {
            request.getSession();
        } else {
            request.changeSessionId();
        }
    }

    private static void place(HttpServletRequest request, SecurityContext context) {
        HttpSession session = request.getSession();
        session.setAttribute(CONTEXT, context);
        SecurityContextHolder.setContext(context);
    }
}
