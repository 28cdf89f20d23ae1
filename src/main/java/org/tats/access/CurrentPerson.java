package org.tats.access;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.tats.common.PersonId;

/** Who is acting in this thread: the signed-in person, or whom {@link RunAs} names. */
@Component
public class CurrentPerson {

    public Optional<PersonId> id() {
        return RunAs.acting().or(CurrentPerson::signedIn);
    }

    private static Optional<PersonId> signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof SignedInPerson signedIn) {
            return Optional.of(signedIn.id());
        }
        return Optional.empty();
    }
}
