package org.tats.meetings;

import static org.tats.access.Permission.RECORD_MEETING;
import static org.tats.access.Permission.SEE_MEETING;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.access.Section;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionText;
import org.tats.cases.FieldText;
import org.tats.cases.SectionService;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.Room.Listener;
import org.tats.meetings.RoomItem.ClosedHere;
import org.tats.meetings.RoomItem.Guest;

/**
 * What a screen may show that the room or a call sees: only what everybody there may see, and restricted sections only
 * after the deliberate step of opening them. Decision 15.
 */
@Service
@Transactional
public class RoomService {

    private final Meetings meetings;
    private final AgendaRepository agenda;
    private final AttendeeRepository attendees;
    private final Rooms rooms;
    private final RoomOpenings openings;
    private final SectionService sections;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomService(
            Meetings meetings,
            AgendaRepository agenda,
            AttendeeRepository attendees,
            Rooms rooms,
            RoomOpenings openings,
            SectionService sections,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.rooms = rooms;
        this.openings = openings;
        this.sections = sections;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The agenda as its reader has it, with the items closed about which somebody there may not hear. */
    @Requires(SEE_MEETING)
    public List<AgendaItemRow> agenda(MeetingId id, List<AgendaItemRow> read) {
        Set<PupilId> shown =
                pupils(read.stream().flatMap(row -> row.pupil().stream()).toList(), id);
        return read.stream()
                .map(row -> row.pupil().map(shown::contains).orElse(true) ? row : row.withoutChild())
                .toList();
    }

    /** Those of these children of whom everybody there may hear. */
    @Requires(SEE_MEETING)
    public Set<PupilId> pupils(Collection<PupilId> pupils, MeetingId id) {
        Map<PupilId, Optional<AgendaItemId>> items = new HashMap<>();
        pupils.forEach(pupil -> items.put(pupil, Optional.empty()));
        agenda.live(id).stream()
                .filter(item -> items.containsKey(item.pupil()))
                .forEach(item -> items.put(item.pupil(), Optional.of(item.id())));
        return rooms.rooms(meetings.visible(id), items).entrySet().stream()
                .filter(entry -> entry.getValue().mayHearOfTheChild())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param read the item's discussion as its reader has it; nothing that is closed there is opened here */
    @Requires(SEE_MEETING)
    public RoomItem item(AgendaItemId id, DiscussionText read) {
        Item item = find(id);
        MeetingRow meeting = meetings.visible(item.meeting());
        Room room = rooms.room(meeting, item);
        List<Guest> outside = attendees.of(item.meeting()).stream()
                .filter(attendee -> attendee.checkedIn() && id.equals(attendee.outFor()))
                .map(Guest::of)
                .toList();
        Map<DiscussionField, Section> written = sections.sections(read.id());
        Set<DiscussionField> opened = opened(meeting, item, room, written);
        DiscussionText text = sections.closing(
                read,
                field -> shown(read.field(field), written.get(field), room, opened),
                room.may(Permission.SEE_CASE_TEXT),
                room.may(Permission.SEE_CARD_DETAIL));
        return new RoomItem(
                room.mayHearOfTheChild(),
                guests(room.mayNotHearOfTheChild()),
                text,
                closed(read, text, written, room),
                opened,
                outside);
    }

    /**
     * Opens a section to the room. Whoever may not hear it counts as out of the room from now until the meeting moves on or
     * somebody says that the person is back.
     *
     * @throws RuleBroken when the meeting is not at this item
     */
    @Requires(RECORD_MEETING)
    public void open(AgendaItemId id, DiscussionField field) {
        Item item = current(id);
        Section section = Optional.ofNullable(item.discussion())
                .map(discussion -> sections.sections(discussion).get(field))
                .filter(found -> access.maySee(item.pupil(), found))
                .orElseThrow(NotFound::new);
        List<AttendeeId> leaving = rooms.room(meetings.visible(item.meeting()), item).mayNotHear(section).stream()
                .map(listener -> listener.attendee().id())
                .toList();
        out(item, leaving);
        openings.end(id, field, clock.instant());
        openings.insert(
                UUID.randomUUID(),
                item.meeting(),
                id,
                field,
                leaving,
                access.current().id(),
                clock.instant());
        events.publishEvent(new RoomChanged(
                "SectionOpenedToRoom",
                item.meeting(),
                item.pupil(),
                Map.of("item", id.toString(), "field", field.key(), "left", texts(leaving))));
    }

    /** Closes an opened section again. */
    @Requires(RECORD_MEETING)
    public void close(AgendaItemId id, DiscussionField field) {
        Item item = find(id);
        meetings.lock(item.meeting());
        openings.end(id, field, clock.instant());
        events.publishEvent(new RoomChanged(
                "SectionClosedToRoom",
                item.meeting(),
                item.pupil(),
                Map.of("item", id.toString(), "field", field.key())));
    }

    /** Those who may not hear of this child have left for this item: from now on it is shown. */
    @Requires(RECORD_MEETING)
    public void left(AgendaItemId id) {
        Item item = current(id);
        List<AttendeeId> leaving = rooms.room(meetings.visible(item.meeting()), item).mayNotHearOfTheChild().stream()
                .map(listener -> listener.attendee().id())
                .toList();
        out(item, leaving);
        events.publishEvent(new RoomChanged(
                "LeftForItem", item.meeting(), item.pupil(), Map.of("item", id.toString(), "left", texts(leaving))));
    }

    /** Where somebody is from now on; whoever was out for an item is back, and what was opened then is closed again. */
    @Requires(RECORD_MEETING)
    public void place(AttendeeId id, Whereabouts whereabouts) {
        AttendeeRow attendee = attendees.find(id).orElseThrow(NotFound::new);
        AgendaRules.notApproved(meetings.lock(attendee.meeting()));
        attendees.place(id, whereabouts, null);
        if (whereabouts != Whereabouts.OUT) {
            openings.endFor(id, clock.instant());
        }
        events.publishEvent(new RoomChanged(
                "AttendeePlaced",
                attendee.meeting(),
                null,
                Map.of("attendee", id.toString(), "whereabouts", whereabouts.name())));
    }

    private void out(Item item, List<AttendeeId> leaving) {
        leaving.forEach(id -> {
            AttendeeRow attendee = attendees.find(id).orElseThrow(NotFound::new);
            if (!attendee.checkedIn()) {
                throw new RuleBroken("Record first who is here. Then it is known who must leave.");
            }
            attendees.place(id, attendee.whereabouts(), item.id());
        });
    }

    private Set<DiscussionField> opened(
            MeetingRow meeting, Item item, Room room, Map<DiscussionField, Section> written) {
        if (!item.id().equals(meeting.currentItem())) {
            return Set.of();
        }
        return openings.open(item.id()).stream()
                .filter(field -> Optional.ofNullable(written.get(field))
                        .map(room::mayHear)
                        .orElse(false))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What nobody has written in yet counts as written by the person at the screen, as it would begin. */
    private boolean shown(
            FieldText read,
            @org.jspecify.annotations.Nullable Section written,
            Room room,
            Set<DiscussionField> opened) {
        Section section = written != null
                ? written
                : new Section(
                        read.field().agency().orElse(null),
                        access.current().id(),
                        read.keeping().handling(),
                        read.keeping().named(),
                        false);
        boolean deliberate = !section.handling().restricted() || opened.contains(read.field());
        return !read.closed() && deliberate && room.mayHear(section);
    }

    private List<ClosedHere> closed(
            DiscussionText read, DiscussionText shown, Map<DiscussionField, Section> written, Room room) {
        var closed = new ArrayList<ClosedHere>();
        written.forEach((field, section) -> {
            if (shown.field(field).closed()) {
                String whose = shown.contributions().stream()
                        .filter(one -> one.text().field().equals(field))
                        .map(DiscussionText.Contribution::agencyName)
                        .findFirst()
                        .orElse(field.label());
                closed.add(new ClosedHere(
                        field,
                        whose,
                        guests(room.mayNotHear(section)),
                        !read.field(field).closed()));
            }
        });
        return closed;
    }

    /** Names are for those who ask people to leave. */
    private List<Guest> guests(List<Listener> listeners) {
        if (!access.may(RECORD_MEETING)) {
            return List.of();
        }
        return listeners.stream().map(listener -> Guest.of(listener.attendee())).toList();
    }

    private static List<String> texts(List<AttendeeId> ids) {
        return ids.stream().map(AttendeeId::toString).toList();
    }

    private Item current(AgendaItemId id) {
        Item item = find(id);
        MeetingRow meeting = meetings.lock(item.meeting());
        AgendaRules.inProgress(meeting);
        if (!id.equals(meeting.currentItem())) {
            throw new RuleBroken("The meeting is at another item. Go there first.");
        }
        return item;
    }

    private Item find(AgendaItemId id) {
        Item item = agenda.find(id).orElseThrow(NotFound::new);
        access.require(Permission.SEE_CASE_TEXT, item.pupil());
        return item;
    }
}
