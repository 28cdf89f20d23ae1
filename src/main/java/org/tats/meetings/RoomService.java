package org.tats.meetings;

import static org.tats.access.Permission.RECORD_MEETING;
import static org.tats.access.Permission.SEE_MEETING;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.Room.Listener;
import org.tats.meetings.RoomItem.ClosedHere;
import org.tats.meetings.RoomItem.Guest;

/**
 * What a screen may show that the room or a call sees: only what everybody there may see, and restricted sections only
 * after the deliberate step of opening them ({@link RoomStepService}). Decision 15.
 */
@Service
@Transactional
public class RoomService {

    private final Meetings meetings;
    private final AgendaRepository agenda;
    private final Rooms rooms;
    private final RoomOpenings openings;
    private final SectionService sections;
    private final Access access;

    RoomService(
            Meetings meetings,
            AgendaRepository agenda,
            Rooms rooms,
            RoomOpenings openings,
            SectionService sections,
            Access access) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.rooms = rooms;
        this.openings = openings;
        this.sections = sections;
        this.access = access;
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
        Rooms.Inside inside = rooms.inside(meeting, item);
        Room room = inside.room();
        List<Guest> outside = inside.steppedOut().stream()
                .map(one -> Guest.of(one.attendee(), one.asked()))
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
    private boolean shown(FieldText read, @Nullable Section written, Room room, Set<DiscussionField> opened) {
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
        return listeners.stream()
                .map(listener -> Guest.of(listener.attendee(), listener.asked()))
                .toList();
    }

    private Item find(AgendaItemId id) {
        Item item = agenda.find(id).orElseThrow(NotFound::new);
        access.require(Permission.SEE_CASE_TEXT, item.pupil());
        return item;
    }
}
