package org.tats.access;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import org.tats.common.PersonId;

/** The principal: an id and what sign-in needs. Roles are read from the database at each decision, never from here. */
public record SignedInPerson(PersonId id, @Nullable String passwordHash, boolean active) implements UserDetails {

    private static final long serialVersionUID = 1L;

    /** Signed in already: no password is carried about. */
    SignedInPerson(PersonId id) {
        this(id, null, true);
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getPassword() {
        return passwordHash == null ? "" : passwordHash;
    }

    /** The id, so that no name or address reaches a log. */
    @Override
    public String getUsername() {
        return id.toString();
    }

    @Override
    public boolean isEnabled() {
        return active;
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
