package org.tats.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.common.PersonId;

/**
 * The acting person with the rights of the moment, read once for each call from outside into a service: whatever that call
 * asks is answered by the same rights. The next call reads them anew, so that a right taken away ends with the click.
 */
@Component
class ActingPerson {

    private final CurrentPerson current;
    private final PersonRights people;
    private final ThreadLocal<@Nullable Map<PersonId, Optional<Person>>> call = new ThreadLocal<>();

    ActingPerson(CurrentPerson current, PersonRights people) {
        this.current = current;
        this.people = people;
    }

    Optional<Person> get() {
        Map<PersonId, Optional<Person>> known = call.get();
        return current.id()
                .flatMap(id -> known == null ? people.active(id) : known.computeIfAbsent(id, people::active));
    }

    /** A call into a service begins. @return whether it comes from outside, so that its end must be said */
    boolean begin() {
        if (call.get() != null) {
            return false;
        }
        call.set(new HashMap<>());
        return true;
    }

    void end() {
        call.remove();
    }
}
