package org.tats.signin;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.tats.access.SignedInPerson;
import org.tats.common.PersonId;

/**
 * Who is there, by a row of the sessions. Of a locked session it says only that there is one: its principal is nobody, so
 * every service refuses, whatever a page that is still open asks for.
 */
public final class SessionAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final SessionId session;
    private final @Nullable SignedInPerson person;

    private SessionAuthentication(SessionId session, @Nullable SignedInPerson person) {
        super(List.of());
        this.session = session;
        this.person = person;
        setAuthenticated(true);
    }

    /** The session in which this thread acts; empty for programs and for who is not signed in. */
    public static @Nullable SessionId currentSession() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static @Nullable SessionId of(@Nullable Authentication authentication) {
        return authentication instanceof SessionAuthentication known ? known.session : null;
    }

    /** The security context of a session as it is now. */
    public static SecurityContext context(SessionRow row, SessionState state) {
        return state == SessionState.LOCKED ? locked(row.id()) : open(row.id(), row.person());
    }

    static SecurityContext open(SessionId session, PersonId person) {
        return new SecurityContextImpl(new SessionAuthentication(session, new SignedInPerson(person)));
    }

    static SecurityContext locked(SessionId session) {
        return new SecurityContextImpl(new SessionAuthentication(session, null));
    }

    @Override
    public Object getPrincipal() {
        return person == null ? session : person;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionAuthentication same
                && session.equals(same.session)
                && Objects.equals(person, same.person);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, person);
    }
}
