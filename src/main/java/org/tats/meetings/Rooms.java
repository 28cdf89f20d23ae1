package org.tats.meetings;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Person;
import org.tats.access.RelationshipKind;
import org.tats.access.Relationships;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.Room.Listener;

/** Puts the room of a meeting together as it is now, child by child. */
@Component
class Rooms {

    private final AttendeeRepository attendees;
    private final Access access;
    private final Relationships relationships;

    Rooms(AttendeeRepository attendees, Access access, Relationships relationships) {
        this.attendees = attendees;
        this.access = access;
        this.relationships = relationships;
    }

    Room room(MeetingRow meeting, Item item) {
        return rooms(meeting, List.of(item)).get(item.pupil());
    }

    /** The room for each child of these items, with the people who are there while the meeting is where it is now. */
    Map<PupilId, Room> rooms(MeetingRow meeting, Collection<Item> items) {
        List<AttendeeRow> there = Room.there(attendees.of(meeting.id()), meeting.currentItem());
        Map<AttendeeRow, Person> rights = new HashMap<>();
        there.forEach(attendee -> rights.put(attendee, rights(attendee)));
        Set<PersonId> people = rights.values().stream().map(Person::id).collect(toSet());
        Set<PupilId> pupils = items.stream().map(Item::pupil).collect(toSet());
        Map<PupilId, Map<PersonId, Set<RelationshipKind>>> kinds = relationships.kinds(people, pupils);
        Map<PupilId, Room> rooms = new HashMap<>();
        for (Item item : items) {
            Map<PersonId, Set<RelationshipKind>> related = kinds.getOrDefault(item.pupil(), Map.of());
            rooms.put(
                    item.pupil(),
                    new Room(there.stream()
                            .map(attendee -> listener(attendee, rights.get(attendee), item.id(), related))
                            .toList()));
        }
        return rooms;
    }

    private static Listener listener(
            AttendeeRow attendee,
            @Nullable Person rights,
            AgendaItemId item,
            Map<PersonId, Set<RelationshipKind>> related) {
        Person person = Optional.ofNullable(rights).orElseThrow();
        Set<RelationshipKind> kinds = related.getOrDefault(person.id(), Set.of());
        if (!ownRights(attendee) && (attendee.item() == null || attendee.item().equals(item))) {
            kinds = Set.of(RelationshipKind.INVITED);
        }
        return new Listener(attendee, person, kinds);
    }

    /** An account has its own rights; a deputy or guest those of a member of the agency. */
    private Person rights(AttendeeRow attendee) {
        PersonId account = attendee.person();
        if (account != null && ownRights(attendee)) {
            return access.person(account)
                    .orElseGet(() -> new Person(account, attendee.name(), Set.of(), List.of(), Map.of()));
        }
        return access.memberOf(attendee.agency(), attendee.inTheRoom());
    }

    private static boolean ownRights(AttendeeRow attendee) {
        return attendee.person() != null && attendee.state() != AttendeeState.DEPUTY;
    }
}
