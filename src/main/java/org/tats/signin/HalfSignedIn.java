package org.tats.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.tats.common.PersonId;

/**
 * Somebody gave the right password and no code yet. It is a note in the browser's HTTP session and nothing else: nobody is
 * signed in, so it reaches nothing but the page that asks for the code.
 */
public record HalfSignedIn(PersonId person, Instant since) implements Serializable {

    private static final String NAME = HalfSignedIn.class.getName();
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    void keep(HttpServletRequest request) {
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
        request.getSession().setAttribute(NAME, this);
    }

    static Optional<HalfSignedIn> of(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session != null
                        && session.getAttribute(NAME) instanceof HalfSignedIn half
                        && now.isBefore(half.since.plus(PATIENCE))
                ? Optional.of(half)
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(NAME);
        }
    }
}
