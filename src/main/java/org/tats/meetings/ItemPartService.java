package org.tats.meetings;

import static org.tats.access.Permission.RECORD_MEETING;
import static org.tats.access.Permission.SEE_CASE_TEXT;
import static org.tats.access.Permission.SEE_MEETING;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Requires;
import org.tats.access.Section;
import org.tats.common.NotFound;
import org.tats.meetings.AgendaRepository.Item;

/** An open item with what later modules say about it, for the screens of the meeting. */
@Service
@Transactional
public class ItemPartService {

    private final Meetings meetings;
    private final AgendaRepository agenda;
    private final ItemParts parts;
    private final Rooms rooms;
    private final Access access;

    ItemPartService(Meetings meetings, AgendaRepository agenda, ItemParts parts, Rooms rooms, Access access) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.parts = parts;
        this.rooms = rooms;
        this.access = access;
    }

    /** @throws NotFound for an item that was not opened, that is closed to this person, or of another's meeting */
    @Requires(SEE_CASE_TEXT)
    public OpenItem item(AgendaItemId id) {
        Item item = find(id);
        return parts.open(meetings.visible(item.meeting()), item).orElseThrow(NotFound::new);
    }

    /** What the item still lacks before the meeting can be closed, by cases and by the forms on it; empty when nothing. */
    @Requires(RECORD_MEETING)
    public List<String> missing(AgendaItemId id) {
        Item item = find(id);
        return parts.missing(meetings.visible(item.meeting()), item);
    }

    /** What the forms let the room see: what everybody there may hear, and nothing restricted. */
    @Requires(SEE_MEETING)
    public List<ItemFact> room(AgendaItemId id) {
        Item item = find(id);
        MeetingRow meeting = meetings.visible(item.meeting());
        Room room = rooms.room(meeting, item);
        return parts.open(meeting, item)
                .map(open -> parts.facts(open, AgendaItemPart::room).stream()
                        .filter(fact -> mayShow(room, fact.section()))
                        .toList())
                .orElse(List.of());
    }

    /** Whether everybody there may hear a text about the child of the item that is handled so; never a restricted one. */
    @Requires(SEE_MEETING)
    public boolean roomMayHear(AgendaItemId id, @Nullable Section section) {
        Item item = find(id);
        return mayShow(rooms.room(meetings.visible(item.meeting()), item), section);
    }

    private static boolean mayShow(Room room, @Nullable Section section) {
        return section == null ? room.may(SEE_CASE_TEXT) : !section.handling().restricted() && room.mayHear(section);
    }

    private Item find(AgendaItemId id) {
        Item item = agenda.find(id).orElseThrow(NotFound::new);
        access.require(SEE_CASE_TEXT, item.pupil());
        return item;
    }
}
