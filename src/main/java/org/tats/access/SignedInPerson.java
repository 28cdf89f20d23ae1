package org.tats.access;

import java.io.Serializable;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.tats.common.PersonId;

/** The principal: an id and no more. Roles are read from the database at each decision, never from here. */
public record SignedInPerson(PersonId id) implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    /** The id, so that no name or address reaches a log. */
    @Override
    public String getName() {
        return id.toString();
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
