package org.tats.meetings;

import static org.tats.access.Permission.RECORD_MEETING;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.access.Section;
import org.tats.cases.DiscussionField;
import org.tats.cases.SectionService;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.Room.Listener;

/** The deliberate steps of the recorder: who left, who is back, what is opened to the room. Decisions 15 and 22. */
@Service
@Transactional
public class RoomStepService {

    private final Meetings meetings;
    private final AgendaRepository agenda;
    private final AttendeeRepository attendees;
    private final AttendeeService invited;
    private final Rooms rooms;
    private final RoomOpenings openings;
    private final SectionService sections;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoomStepService(
            Meetings meetings,
            AgendaRepository agenda,
            AttendeeRepository attendees,
            AttendeeService invited,
            Rooms rooms,
            RoomOpenings openings,
            SectionService sections,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.invited = invited;
        this.rooms = rooms;
        this.openings = openings;
        this.sections = sections;
        this.access = access;
        this.events = events;
        this.clock = clock;
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
        List<Listener> leaving = room(item).mayNotHear(section);
        leaving.forEach(listener -> out(item, listener));
        openings.end(id, field, clock.instant());
        openings.insert(
                UUID.randomUUID(),
                item.meeting(),
                id,
                field,
                leaving.stream().map(listener -> listener.attendee().id()).toList(),
                access.current().id(),
                clock.instant());
        changed(
                "SectionOpenedToRoom",
                item,
                Map.of("item", id.toString(), "field", field.key(), "left", texts(leaving)));
    }

    /** Closes an opened section again. */
    @Requires(RECORD_MEETING)
    public void close(AgendaItemId id, DiscussionField field) {
        Item item = find(id);
        meetings.lock(item.meeting());
        openings.end(id, field, clock.instant());
        changed("SectionClosedToRoom", item, Map.of("item", id.toString(), "field", field.key()));
    }

    /**
     * Those who may not hear of this child have left: from now on it is shown. Whoever is not asked to the item stays out
     * until the meeting is at one to which they are; the others are back when it moves on.
     */
    @Requires(RECORD_MEETING)
    public void left(AgendaItemId id) {
        Item item = current(id);
        List<Listener> leaving = room(item).mayNotHearOfTheChild();
        leaving.forEach(listener -> out(item, listener));
        changed("LeftForItem", item, Map.of("item", id.toString(), "left", texts(leaving)));
    }

    /** Those here who come to chosen items only stay: their agencies are asked to this item from now on. */
    @Requires(RECORD_MEETING)
    public void stay(AgendaItemId id) {
        Item item = current(id);
        room(item).mayNotHearOfTheChild().stream()
                .filter(listener -> !listener.asked() && listener.attendee().item() == null)
                .map(listener -> listener.attendee().agency())
                .distinct()
                .forEach(agency -> invited.ask(id, agency, true));
    }

    /** Where somebody is from now on; whoever was out for an item is back, and what was opened then is closed again. */
    @Requires(RECORD_MEETING)
    public void place(AttendeeId id, Whereabouts whereabouts) {
        AttendeeRow attendee = attendee(id);
        attendees.place(id, whereabouts, null);
        if (whereabouts != Whereabouts.OUT) {
            openings.endFor(id, clock.instant());
        }
        placed(attendee, whereabouts.name());
    }

    /** Somebody comes and goes: out of the room from now on until the meeting is at an item to which they are asked. */
    @Requires(RECORD_MEETING)
    public void comesAndGoes(AttendeeId id) {
        AttendeeRow attendee = attendee(id);
        attendees.outUntilAsked(id, true);
        placed(attendee, "OUT_UNTIL_ASKED");
    }

    private AttendeeRow attendee(AttendeeId id) {
        AttendeeRow attendee = attendees.find(id).orElseThrow(NotFound::new);
        AgendaRules.notApproved(meetings.lock(attendee.meeting()));
        return attendee;
    }

    private void placed(AttendeeRow attendee, String where) {
        events.publishEvent(new RoomChanged(
                "AttendeePlaced",
                attendee.meeting(),
                null,
                Map.of("attendee", attendee.id().toString(), "whereabouts", where)));
    }

    private void out(Item item, Listener listener) {
        AttendeeRow attendee = listener.attendee();
        if (!attendee.checkedIn()) {
            throw new RuleBroken("Record first who is here. Then it is known who must leave.");
        }
        if (listener.asked()) {
            attendees.place(attendee.id(), attendee.whereabouts(), item.id());
        } else {
            attendees.outUntilAsked(attendee.id(), true);
        }
    }

    private Room room(Item item) {
        return rooms.room(meetings.visible(item.meeting()), item);
    }

    private void changed(String action, Item item, Map<String, ?> detail) {
        events.publishEvent(new RoomChanged(action, item.meeting(), item.pupil(), detail));
    }

    private static List<String> texts(List<Listener> leaving) {
        return leaving.stream()
                .map(listener -> listener.attendee().id().toString())
                .toList();
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
