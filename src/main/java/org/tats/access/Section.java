package org.tats.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;

/**
 * A piece of text about a child, as {@link Decisions} sees it: whose it is and how it is handled, never what it says.
 *
 * @param keeper the agency that keeps it; null for what belongs to the whole table
 * @param writtenBy who wrote the present text
 * @param named agencies that a {@link Handling#NAMED_AGENCIES} section is also for
 * @param guarded kept by police or youth justice and not allowed to this reader's emergency access
 */
public record Section(
        @Nullable AgencyId keeper, PersonId writtenBy, Handling handling, Set<AgencyId> named, boolean guarded) {

    public Section {
        named = Set.copyOf(named);
    }

    /** Whether this person's it is: its writer, and the people of the agency that keeps it. */
    public boolean ownedBy(Person person) {
        return writtenBy.equals(person.id()) || person.worksFor(keeper);
    }
}
