package org.tats.meetings.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.DiscussionService;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AtItem;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.RoomService;
import org.tats.meetings.RoomStepService;

/** Chooses and fills the panes in the middle of the live meeting for where the screen is. */
@org.springframework.stereotype.Component
class LivePanes {

    private final MeetingService meetings;
    private final AgendaService agenda;
    private final AttendeeService attendees;
    private final RoomService room;
    private final RoomStepService steps;
    private final DiscussionService discussions;
    private final ActionService actions;
    private final OpenItemPanes open;
    private final Access access;
    private final Clock clock;

    LivePanes(
            MeetingService meetings,
            AgendaService agenda,
            AttendeeService attendees,
            RoomService room,
            RoomStepService steps,
            DiscussionService discussions,
            ActionService actions,
            OpenItemPanes open,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.room = room;
        this.steps = steps;
        this.discussions = discussions;
        this.actions = actions;
        this.open = open;
        this.access = access;
        this.clock = clock;
    }

    LiveShown show(MeetingRow meeting, List<AgendaItemRow> items, LiveAddress at, LiveScreen screen) {
        String mark = LiveShown.mark(meeting, items);
        Optional<AgendaItemRow> row =
                items.stream().filter(item -> at.isItem(item.id())).findFirst();
        if (at.isPeople() && records()) {
            boolean locked = meeting.status() == MeetingStatus.APPROVED;
            List<AttendeeRow> invited = attendees.attendees(meeting.id()).stream()
                    .filter(person -> person.item() == null || person.item().equals(at.item()))
                    .toList();
            PeoplePane pane = new PeoplePane(
                    attendees,
                    steps,
                    invited,
                    attendees.chosenAgencies(meeting.id()),
                    row.orElse(null),
                    locked,
                    screen);
            pane.addClassName("whole");
            return new LiveShown(List.of(pane), null, pane::focusName, mark);
        }
        if (at.isEnd() && records()) {
            EndPane pane = end(meeting, items, screen);
            return new LiveShown(List.of(pane), null, pane::focusName, mark);
        }
        if (row.isPresent()) {
            return row.get()
                    .discussion()
                    .map(discussion -> open.show(meeting, row.get(), discussion, screen, mark))
                    .orElseGet(() -> shut(row.get(), screen, mark));
        }
        boolean all = access.may(Permission.SEE_ALL_ACTIONS);
        ActionsPane pane = new ActionsPane(
                actions,
                heard(meeting, all ? actions.unfinishedFrom(meeting.forumCode()) : actions.mine(), screen),
                Dates.today(clock),
                records() && meeting.status() == MeetingStatus.IN_PROGRESS,
                screen);
        return new LiveShown(List.of(pane), null, pane::focusName, mark);
    }

    /** Who is at what is shown. Who comes for one child is not named where the child is not: at a closed item. */
    List<AtItem> here(MeetingId meeting, LiveAddress at, List<AgendaItemRow> items) {
        AgendaItemId item = at.item();
        boolean slot = items.stream().anyMatch(row -> row.id().equals(item) && row.closed());
        if (item == null || slot && !records()) {
            return wholeMeeting(attendees.atActions(meeting));
        }
        return slot ? wholeMeeting(attendees.at(item)) : attendees.at(item);
    }

    private static List<AtItem> wholeMeeting(List<AtItem> all) {
        return all.stream().filter(one -> one.attendee().item() == null).toList();
    }

    private List<ActionRow> heard(MeetingRow meeting, List<ActionRow> open, LiveScreen screen) {
        if (!screen.shared()) {
            return open;
        }
        Set<PupilId> pupils = room.pupils(open.stream().map(ActionRow::pupil).toList(), meeting.id());
        return open.stream().filter(row -> pupils.contains(row.pupil())).toList();
    }

    /** Not opened yet, closed to this person, or closed to the room: then the strip says who may not hear of it. */
    private LiveShown shut(AgendaItemRow row, LiveScreen screen, String mark) {
        ItemPane pane = new ItemPane(row);
        if (screen.shared() && row.closed()) {
            agenda.reload(row.meeting()).stream()
                    .filter(own -> own.id().equals(row.id()))
                    .flatMap(own -> own.discussion().stream())
                    .findFirst()
                    .ifPresent(discussion -> {
                        RoomStrip strip = new RoomStrip(records(), List.of(), new RoomSteps(steps, row.id(), screen));
                        strip.show(room.item(row.id(), discussions.reload(discussion)));
                        pane.addComponentAsFirst(strip);
                    });
        }
        return new LiveShown(List.of(pane, OutcomePane.closed()), null, pane::focusName, mark);
    }

    private EndPane end(MeetingRow meeting, List<AgendaItemRow> items, LiveScreen screen) {
        Map<AgendaItemId, AgendaItemRow> byId = new LinkedHashMap<>();
        items.forEach(item -> byId.put(item.id(), item));
        int notRecorded = (int) attendees.attendees(meeting.id()).stream()
                .filter(attendee -> attendee.state() == AttendeeState.INVITED)
                .count();
        return new EndPane(
                meeting.id(),
                meetings.gaps(meeting.id()),
                byId,
                notRecorded,
                (item, reason) -> {
                    agenda.carry(item, reason);
                    screen.changed();
                },
                (all, reason) -> {
                    agenda.carryAll(all, reason);
                    screen.changed();
                },
                () -> {
                    meetings.end(meeting.id());
                    UI.getCurrent().navigate(MeetingWords.minutes(meeting.id()));
                });
    }

    private boolean records() {
        return access.may(Permission.RECORD_MEETING);
    }
}
