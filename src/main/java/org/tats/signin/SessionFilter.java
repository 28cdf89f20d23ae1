package org.tats.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tats.access.SignedInPerson;

/**
 * Asks the database on every request whether the session of the cookie is still good. What this node remembers is put right
 * by the answer: signed in again after a restart or on another node, nobody when the row has ended or is locked.
 */
class SessionFilter extends OncePerRequestFilter {

    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final Sessions sessions;
    private final SessionCookie cookie;

    SessionFilter(Sessions sessions, SessionCookie cookie) {
        this.sessions = sessions;
        this.cookie = cookie;
    }

    /** Files of the program itself, the same for everybody. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return path.startsWith("/assets/") || path.startsWith("/VAADIN/build/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Sessions.Live> live = cookie.read(request).flatMap(sessions::byToken);
        if (live.isPresent()) {
            enter(
                    request,
                    SessionAuthentication.context(live.get().row(), live.get().state()));
        } else {
            forget(request);
        }
        chain.doFilter(request, response);
    }

    private static void enter(HttpServletRequest request, SecurityContext context) {
        HttpSession known = request.getSession(false);
        if (known == null || !context.equals(known.getAttribute(CONTEXT))) {
            if (known != null && bySession(known) && !sameSession(known, context)) {
                known.invalidate();
            }
            request.getSession().setAttribute(CONTEXT, context);
        }
        SecurityContextHolder.setContext(context);
    }

    private static void forget(HttpServletRequest request) {
        HttpSession known = request.getSession(false);
        if (known != null && known.getAttribute(CONTEXT) instanceof SecurityContext context && isPerson(context)) {
            known.removeAttribute(CONTEXT);
            SecurityContextHolder.clearContext();
        }
    }

    private static boolean isPerson(SecurityContext context) {
        Authentication known = context.getAuthentication();
        return known instanceof SessionAuthentication
                || (known != null && known.getPrincipal() instanceof SignedInPerson);
    }

    private static boolean bySession(HttpSession http) {
        return http.getAttribute(CONTEXT) instanceof SecurityContext context
                && context.getAuthentication() instanceof SessionAuthentication;
    }

    /** Screens of one sign-in are never handed on to another. */
    private static boolean sameSession(HttpSession http, SecurityContext wanted) {
        SessionId there = http.getAttribute(CONTEXT) instanceof SecurityContext context
                ? SessionAuthentication.of(context.getAuthentication())
                : null;
        return there != null && there.equals(SessionAuthentication.of(wanted.getAuthentication()));
    }
}
