package org.tats.meetings;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.AsTats;
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
    private final AsTats asTats;

    Rooms(AttendeeRepository attendees, Access access, Relationships relationships, AsTats asTats) {
        this.attendees = attendees;
        this.access = access;
        this.relationships = relationships;
        this.asTats = asTats;
    }

    Room room(MeetingRow meeting, Item item) {
        return Objects.requireNonNull(
                rooms(meeting, Map.of(item.pupil(), Optional.of(item.id()))).get(item.pupil()));
    }

    /** The room for each child with its item, if it is on this agenda, with the people who are there while the meeting is where it is now. */
    Map<PupilId, Room> rooms(MeetingRow meeting, Map<PupilId, Optional<AgendaItemId>> items) {
        return asTats.within(() -> together(meeting, items));
    }

    /** Also those of whom the acting person does not know count, such as who comes for another child. */
    private Map<PupilId, Room> together(MeetingRow meeting, Map<PupilId, Optional<AgendaItemId>> items) {
        List<AttendeeRow> there = Room.there(attendees.of(meeting.id()), meeting.currentItem());
        Map<AttendeeRow, Person> rights = new HashMap<>();
        there.forEach(attendee -> rights.put(attendee, rights(attendee)));
        Set<PersonId> people = rights.values().stream().map(Person::id).collect(toSet());
        Map<PupilId, Map<PersonId, Set<RelationshipKind>>> kinds = relationships.kinds(people, items.keySet());
        Map<PupilId, Room> rooms = new HashMap<>();
        items.forEach((pupil, item) -> {
            Map<PersonId, Set<RelationshipKind>> related = kinds.getOrDefault(pupil, Map.of());
            rooms.put(
                    pupil,
                    new Room(there.stream()
                            .map(attendee -> listener(attendee, rights, item, related))
                            .toList()));
        });
        return rooms;
    }

    private static Listener listener(
            AttendeeRow attendee,
            Map<AttendeeRow, Person> rights,
            Optional<AgendaItemId> item,
            Map<PersonId, Set<RelationshipKind>> related) {
        Person person = Objects.requireNonNull(rights.get(attendee));
        Set<RelationshipKind> kinds = related.getOrDefault(person.id(), Set.of());
        if (!ownRights(attendee)
                && item.isPresent()
                && (attendee.item() == null || attendee.item().equals(item.get()))) {
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
