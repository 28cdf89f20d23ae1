package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tats.access.Affiliation;
import org.tats.access.AgencyFunction;
import org.tats.access.Handling;
import org.tats.access.Permission;
import org.tats.access.Person;
import org.tats.access.Reach;
import org.tats.access.RelationshipKind;
import org.tats.access.Role;
import org.tats.access.Section;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AtItem;
import org.tats.meetings.AttendeeId;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.MeetingId;
import org.tats.meetings.Room;
import org.tats.meetings.Whereabouts;

/**
 * Nothing is shown to a room that somebody in it or on its call may not see. Random rooms and sections; what each person
 * may see is worked out a second time here, without the product's decision.
 */
class RoomProofTests {

    private static final Proof PROOF = Proof.of("room");
    private static final List<AgencyId> AGENCIES =
            List.of(AgencyId.random(), AgencyId.random(), AgencyId.random(), AgencyId.random());
    private static final AgendaItemId ITEM = AgendaItemId.random();
    private static final AgendaItemId OTHER_ITEM = AgendaItemId.random();
    private static final MeetingId MEETING = MeetingId.random();

    /** What was looked at and what was shown that must not have been. */
    private record Seen(int rooms, int sections, int shown, int breaches) {}

    @Test
    void showsNothingBeyondTheIntersectionOfRights() {
        Seen seen = measure(one -> true);
        PROOF.figure(
                "%,d rooms, %,d sections asked, %,d shown, %d shown beyond the intersection",
                seen.rooms(), seen.sections(), seen.shown(), seen.breaches());
        assertThat(seen.breaches()).isZero();
        assertThat(seen.shown()).as("rooms in which something is shown").isGreaterThan(seen.rooms() / 50);
    }

    @Test
    void wouldNoticeThatThoseOnTheCallAreForgotten() {
        Seen seen = measure(one -> one.attendee().whereabouts() != Whereabouts.CALL);
        PROOF.figure("planted, those on the call forgotten: %,d shown beyond the intersection", seen.breaches());
        assertThat(seen.breaches()).isPositive();
    }

    @Test
    void wouldNoticeThatDeputiesAreForgotten() {
        Seen seen = measure(one -> one.attendee().state() != AttendeeState.DEPUTY);
        PROOF.figure("planted, deputies forgotten: %,d shown beyond the intersection", seen.breaches());
        assertThat(seen.breaches()).isPositive();
    }

    @Test
    void wouldNoticeThatWhoeverIsNotAskedIsTakenToHaveLeft() {
        Seen seen = measure(AtItem::asked);
        PROOF.figure(
                "planted, those not asked are taken to have left: %,d shown beyond the intersection", seen.breaches());
        assertThat(seen.breaches()).isPositive();
    }

    /** @param counted whom the room takes into account: all but in the planted defects */
    private static Seen measure(Predicate<AtItem> counted) {
        Random random = PROOF.random();
        int rooms = PROOF.size("rooms", 500, 5_000);
        int sections = 0;
        int shown = 0;
        int breaches = 0;
        for (int i = 0; i < rooms; i++) {
            List<Room.Listener> everybody = people(random);
            List<AttendeeRow> invited =
                    everybody.stream().map(Room.Listener::attendee).toList();
            List<AttendeeRow> there = AtItem.hearing(everybody.stream()
                            .map(listener -> new AtItem(listener.attendee(), ITEM, listener.asked()))
                            .toList())
                    .stream()
                    .filter(counted)
                    .map(AtItem::attendee)
                    .toList();
            var room = new Room(everybody.stream()
                    .filter(listener -> there.contains(listener.attendee()))
                    .toList());
            for (int s = 0; s < 6; s++) {
                Section section = section(random, everybody);
                sections++;
                if (room.mayHear(section)) {
                    shown++;
                    breaches += everybody.stream()
                                    .filter(listener -> isThere(listener, invited))
                                    .anyMatch(listener -> !mayRead(listener, section))
                            ? 1
                            : 0;
                }
            }
        }
        return new Seen(rooms, sections, shown, breaches);
    }

    /**
     * In words: checked in, in the room or on the call, and nobody said that they are out of this item, or out until they
     * are asked while they are not.
     */
    private static boolean isThere(Room.Listener listener, List<AttendeeRow> all) {
        AttendeeRow person = listener.attendee();
        boolean anybody = all.stream()
                .anyMatch(one -> one.state() == AttendeeState.PRESENT || one.state() == AttendeeState.DEPUTY);
        if (!anybody) {
            return person.state() == AttendeeState.INVITED && !OTHER_ITEM.equals(person.item());
        }
        return (person.state() == AttendeeState.PRESENT || person.state() == AttendeeState.DEPUTY)
                && (person.whereabouts() == Whereabouts.ROOM || person.whereabouts() == Whereabouts.CALL)
                && !ITEM.equals(person.outFor())
                && (listener.asked() || !person.outUntilAsked());
    }

    /** The rule of handling, in words of its own. */
    private static boolean mayRead(Room.Listener listener, Section section) {
        boolean text = reaches(listener, Permission.SEE_CASE_TEXT);
        boolean school = reaches(listener, Permission.OWN_OUTCOME);
        return switch (section.handling()) {
            case ALL_AT_ITEM -> text;
            case ALSO_SCHOOL -> text || school;
            case NAMED_AGENCIES ->
                text
                        && (wroteOrKeeps(listener, section)
                                || works(listener, section.named())
                                || glass(listener, section));
            case WRITERS_AGENCY -> text && (wroteOrKeeps(listener, section) || glass(listener, section));
        };
    }

    private static boolean wroteOrKeeps(Room.Listener listener, Section section) {
        AgencyId keeper = section.keeper();
        return section.writtenBy().equals(listener.rights().id())
                || keeper != null && works(listener, Set.of(keeper))
                || reaches(listener, Permission.SEE_RESTRICTED);
    }

    private static boolean glass(Room.Listener listener, Section section) {
        return listener.related().contains(RelationshipKind.BREAK_GLASS) && !section.guarded();
    }

    private static boolean works(Room.Listener listener, Set<AgencyId> agencies) {
        return listener.rights().affiliations().stream()
                .map(Affiliation::agency)
                .anyMatch(agencies::contains);
    }

    private static boolean reaches(Room.Listener listener, Permission permission) {
        Reach reach = listener.rights().rights().get(permission);
        if (reach == null) {
            return false;
        }
        return reach.everyPupil()
                || listener.related().stream().anyMatch(kind -> reach.through().contains(kind));
    }

    private static List<Room.Listener> people(Random random) {
        var people = new ArrayList<Room.Listener>();
        int count = random.nextInt(1, 9);
        for (int i = 0; i < count; i++) {
            people.add(listener(random));
        }
        return people;
    }

    private static Room.Listener listener(Random random) {
        AgencyId agency = AGENCIES.get(random.nextInt(AGENCIES.size()));
        var id = new PersonId(new UUID(random.nextLong(), random.nextLong()));
        AttendeeState state = random.nextInt(4) > 0
                ? AttendeeState.PRESENT
                : AttendeeState.values()[random.nextInt(AttendeeState.values().length)];
        var attendee = new AttendeeRow(
                AttendeeId.random(),
                MEETING,
                random.nextInt(5) > 0 ? null : random.nextBoolean() ? ITEM : OTHER_ITEM,
                random.nextInt(5) > 0 ? id : null,
                "Somebody",
                agency,
                "Agency",
                "Member",
                state,
                state == AttendeeState.DEPUTY ? "Deputy" : "",
                Whereabouts.values()[random.nextInt(3)],
                random.nextInt(5) > 0 ? null : ITEM,
                random.nextInt(5) == 0,
                "",
                0);
        var post = new Affiliation(agency, "Agency", AgencyFunction.OTHER, null, "");
        var rights = new Person(id, "Somebody", Set.of(Role.MEMBER), List.of(post), rights(random));
        return new Room.Listener(attendee, asked(random, attendee), rights, kinds(random, 2));
    }

    /** Who comes for one child is asked to that item; one in five of the others comes to chosen items, and not to this. */
    private static boolean asked(Random random, AttendeeRow attendee) {
        return attendee.item() == null ? random.nextInt(5) > 0 : attendee.item().equals(ITEM);
    }

    /** Mostly as members and chairs have them, sometimes as a school has, sometimes nothing. */
    private static Map<Permission, Reach> rights(Random random) {
        var rights = new EnumMap<Permission, Reach>(Permission.class);
        int role = random.nextInt(10);
        if (role < 9) {
            rights.put(Permission.SEE_PUPIL, reach(random, role));
        }
        if (role < 8) {
            rights.put(Permission.SEE_CASE_TEXT, reach(random, role));
        } else if (role == 8) {
            rights.put(Permission.OWN_OUTCOME, new Reach(false, Set.of(RelationshipKind.ON_ROLL)));
        }
        if (role < 3) {
            rights.put(Permission.SEE_RESTRICTED, reach(random, role));
        }
        return rights;
    }

    private static Reach reach(Random random, int role) {
        var through = EnumSet.of(RelationshipKind.INVITED, RelationshipKind.BREAK_GLASS);
        through.addAll(kinds(random, 1));
        return new Reach(role < 2, through);
    }

    private static Set<RelationshipKind> kinds(Random random, int most) {
        var kinds = EnumSet.noneOf(RelationshipKind.class);
        if (random.nextInt(8) > 0) {
            kinds.add(RelationshipKind.INVITED);
        }
        for (int i = 0; i < most; i++) {
            if (random.nextInt(3) == 0) {
                kinds.add(RelationshipKind.values()[random.nextInt(RelationshipKind.values().length)]);
            }
        }
        return kinds;
    }

    private static Section section(Random random, List<Room.Listener> people) {
        Handling handling = Handling.values()[random.nextInt(Handling.values().length)];
        @Nullable
        AgencyId keeper = random.nextInt(6) == 0 && handling != Handling.WRITERS_AGENCY
                ? null
                : AGENCIES.get(random.nextInt(AGENCIES.size()));
        PersonId author = random.nextInt(3) == 0
                ? people.get(random.nextInt(people.size())).rights().id()
                : new PersonId(new UUID(random.nextLong(), random.nextLong()));
        Set<AgencyId> named = handling == Handling.NAMED_AGENCIES
                ? Set.of(AGENCIES.get(random.nextInt(2)), AGENCIES.get(2 + random.nextInt(2)))
                : Set.of();
        return new Section(keeper, author, handling, named, random.nextBoolean());
    }
}
