package org.tats.meetings;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;

/**
 * Everyone invited to one meeting, and to which of its items they are asked.
 *
 * @param notAsked by item, the standing members who come to chosen items only and are not asked to it
 */
record Everyone(List<AttendeeRow> people, Map<AgendaItemId, Set<PersonId>> notAsked) {

    /** The list of who is at this item, or at the unfinished actions. */
    List<AtItem> at(@Nullable AgendaItemId item) {
        return people.stream()
                .map(person -> new AtItem(person, item, asked(person, item)))
                .toList();
    }

    /** @param item null for the unfinished actions */
    boolean asked(AttendeeRow attendee, @Nullable AgendaItemId item) {
        if (attendee.item() != null) {
            return attendee.item().equals(item);
        }
        PersonId person = attendee.person();
        return item == null
                || person == null
                || !notAsked.getOrDefault(item, Set.of()).contains(person);
    }
}
