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

    private final WhoIsAt whoIsAt;
    private final Access access;
    private final Relationships relationships;
    private final AsTats asTats;

    Rooms(WhoIsAt whoIsAt, Access access, Relationships relationships, AsTats asTats) {
        this.whoIsAt = whoIsAt;
        this.access = access;
        this.relationships = relationships;
        this.asTats = asTats;
    }

    /** A room and who stepped out of it for this item. */
    record Inside(Room room, List<AtItem> steppedOut) {}

    Inside inside(MeetingRow meeting, Item item) {
        return asTats.within(() -> {
            Everyone everyone = whoIsAt.everyone(meeting.id());
            Map<PupilId, Room> rooms = together(meeting, everyone, Map.of(item.pupil(), Optional.of(item.id())));
            List<AtItem> out =
                    everyone.at(item.id()).stream().filter(AtItem::steppedOut).toList();
            return new Inside(Objects.requireNonNull(rooms.get(item.pupil())), out);
        });
    }

    Room room(MeetingRow meeting, Item item) {
        return Objects.requireNonNull(
                rooms(meeting, Map.of(item.pupil(), Optional.of(item.id()))).get(item.pupil()));
    }

    /** The room for each child with its item, if it is on this agenda, with the people who are there while the meeting is where it is now. */
    Map<PupilId, Room> rooms(MeetingRow meeting, Map<PupilId, Optional<AgendaItemId>> items) {
        return asTats.within(() -> together(meeting, whoIsAt.everyone(meeting.id()), items));
    }

    /** Also those of whom the acting person does not know count, such as who comes for another child. */
    private Map<PupilId, Room> together(
            MeetingRow meeting, Everyone everyone, Map<PupilId, Optional<AgendaItemId>> items) {
        List<AttendeeRow> there = AtItem.hearing(everyone.at(meeting.currentItem())).stream()
                .map(AtItem::attendee)
                .toList();
        Map<AttendeeRow, Person> rights = rights(there);
        Set<PersonId> people = rights.values().stream().map(Person::id).collect(toSet());
        Map<PupilId, Map<PersonId, Set<RelationshipKind>>> kinds = relationships.kinds(people, items.keySet());
        Map<PupilId, Room> rooms = new HashMap<>();
        items.forEach((pupil, item) -> {
            Map<PersonId, Set<RelationshipKind>> related = kinds.getOrDefault(pupil, Map.of());
            rooms.put(
                    pupil,
                    new Room(there.stream()
                            .map(attendee -> listener(attendee, rights, everyone, item, related))
                            .toList()));
        });
        return rooms;
    }

    private static Listener listener(
            AttendeeRow attendee,
            Map<AttendeeRow, Person> rights,
            Everyone everyone,
            Optional<AgendaItemId> item,
            Map<PersonId, Set<RelationshipKind>> related) {
        Person person = Objects.requireNonNull(rights.get(attendee));
        Set<RelationshipKind> kinds = related.getOrDefault(person.id(), Set.of());
        boolean askedToIt = item.isPresent() && everyone.asked(attendee, item.get());
        if (!ownRights(attendee) && askedToIt) {
            kinds = Set.of(RelationshipKind.INVITED);
        }
        return new Listener(attendee, askedToIt, person, kinds);
    }

    /** An account has its own rights, none when it ended; a deputy or guest those of a member of the agency. */
    private Map<AttendeeRow, Person> rights(List<AttendeeRow> there) {
        Map<PersonId, Person> accounts = access.people(there.stream()
                .filter(Rooms::ownRights)
                .flatMap(attendee -> Optional.ofNullable(attendee.person()).stream())
                .toList());
        Map<AttendeeRow, Person> rights = new HashMap<>();
        there.forEach(attendee -> {
            PersonId account = attendee.person();
            rights.put(
                    attendee,
                    account != null && ownRights(attendee)
                            ? accounts.getOrDefault(
                                    account, new Person(account, attendee.name(), Set.of(), List.of(), Map.of()))
                            : access.memberOf(attendee.agency(), attendee.inTheRoom()));
        });
        return rights;
    }

    private static boolean ownRights(AttendeeRow attendee) {
        return attendee.person() != null && attendee.state() != AttendeeState.DEPUTY;
    }
}
