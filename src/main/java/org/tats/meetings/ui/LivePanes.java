package org.tats.meetings.ui;

import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.tats.access.Access;
import org.tats.access.Affiliation;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.cases.ActionRow;
import org.tats.cases.ActionService;
import org.tats.cases.DiscussionField;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.DiscussionText;
import org.tats.cases.FieldText;
import org.tats.cases.OutcomeService;
import org.tats.cases.SafeguardingService;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.ui.SafeguardingSettings;
import org.tats.meetings.AgendaItemId;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeRow;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.AttendeeState;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.RoomItem;
import org.tats.meetings.RoomService;

/** Chooses and fills the panes in the middle of the live meeting for where the screen is. */
@org.springframework.stereotype.Component
class LivePanes {

    private final MeetingService meetings;
    private final AgendaService agenda;
    private final AttendeeService attendees;
    private final RoomService room;
    private final ForumService forums;
    private final DiscussionService discussions;
    private final OutcomeService outcomes;
    private final ActionService actions;
    private final SafeguardingService safeguarding;
    private final SafeguardingSettings settings;
    private final PeopleService people;
    private final Access access;
    private final Clock clock;

    LivePanes(
            MeetingService meetings,
            AgendaService agenda,
            AttendeeService attendees,
            RoomService room,
            ForumService forums,
            DiscussionService discussions,
            OutcomeService outcomes,
            ActionService actions,
            SafeguardingService safeguarding,
            SafeguardingSettings settings,
            PeopleService people,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.room = room;
        this.forums = forums;
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.actions = actions;
        this.safeguarding = safeguarding;
        this.settings = settings;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    LiveShown show(MeetingRow meeting, List<AgendaItemRow> items, LiveAddress at, LiveScreen screen) {
        String mark = LiveShown.mark(meeting, items);
        Optional<AgendaItemRow> row =
                items.stream().filter(item -> at.isItem(item.id())).findFirst();
        if (at.isPeople()) {
            List<AttendeeRow> invited = here(meeting.id(), at, items);
            boolean locked = meeting.status() == MeetingStatus.APPROVED;
            PeoplePane pane = new PeoplePane(attendees, room, invited, row.orElse(null), locked, screen);
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
                    .map(discussion -> open(meeting, row.get(), discussion, screen, mark))
                    .orElseGet(() -> shut(row.get(), screen, mark));
        }
        boolean all = access.may(Permission.SEE_ALL_ACTIONS);
        ActionsPane pane = new ActionsPane(
                actions,
                heard(meeting, all ? actions.unfinished() : actions.mine(), screen),
                Dates.today(clock),
                records() && meeting.status() == MeetingStatus.IN_PROGRESS,
                screen);
        return new LiveShown(List.of(pane), null, pane::focusName, mark);
    }

    /** Who is here for what is shown; at a closed item only who is here for the whole meeting. */
    List<AttendeeRow> here(MeetingId meeting, LiveAddress at, List<AgendaItemRow> items) {
        AgendaItemId item = at.item();
        boolean slot = items.stream().anyMatch(row -> row.id().equals(item) && row.closed());
        return item == null || slot ? wholeMeeting(meeting) : attendees.hereFor(item);
    }

    List<AttendeeRow> wholeMeeting(MeetingId meeting) {
        return attendees.attendees(meeting).stream()
                .filter(attendee -> attendee.item() == null)
                .toList();
    }

    private LiveShown open(
            MeetingRow meeting, AgendaItemRow row, DiscussionId discussion, LiveScreen screen, String mark) {
        DiscussionText text = discussions.open(discussion);
        List<AttendeeRow> invited = attendees.hereFor(row.id());
        Map<AgencyId, String> agencies = new LinkedHashMap<>();
        invited.forEach(person -> agencies.putIfAbsent(person.agency(), person.agencyName()));
        Set<AgencyId> own = new HashSet<>();
        access.current().affiliations().stream().map(Affiliation::agency).forEach(own::add);
        Map<AgencyId, String> elsewhere = screen.shared() ? elsewhere(agencies, text) : Map.of();
        RoomStrip strip = new RoomStrip(records(), List.copyOf(elsewhere.values()), steps(row.id(), screen));
        Supplier<DiscussionText> read = () -> seen(row.id(), discussions.reload(discussion), strip, screen);
        DiscussionText seen = seen(row.id(), text, strip, screen);
        Writing writing = new Writing(
                discussions,
                discussion,
                records(),
                own,
                agencies,
                elsewhere.keySet(),
                harm(text),
                text.locked(),
                screen);
        ItemPane pane = new ItemPane(row, seen, writing);
        pane.addComponentAsFirst(strip);
        NewActionLine line = new NewActionLine(actions, discussion, text.heldOn(), owners(invited), screen);
        OutcomePane outcome = new OutcomePane(
                seen, forums.outcomes(meeting.forum()), outcomes, line, records() && !text.locked(), screen);
        LiveItem open = new LiveItem(pane, outcome, read, seen);
        return new LiveShown(List.of(pane, outcome), open, pane::focusName, mark);
    }

    private HarmAnswering harm(DiscussionText text) {
        boolean may = access.may(Permission.CONTRIBUTE, text.pupil());
        return new HarmAnswering(safeguarding, text.id(), settings, may, clock);
    }

    /** What this screen shows of the discussion: all that the person may see, or what the room may. */
    private DiscussionText seen(AgendaItemId id, DiscussionText text, RoomStrip strip, LiveScreen screen) {
        strip.setVisible(false);
        if (!screen.shared()) {
            return text;
        }
        RoomItem shared = room.item(id, text);
        strip.show(shared);
        return shared.text();
    }

    /** Contributions that begin restricted and have no text yet are not typed in front of the room. */
    private static Map<AgencyId, String> elsewhere(Map<AgencyId, String> agencies, DiscussionText text) {
        Map<AgencyId, String> elsewhere = new LinkedHashMap<>();
        agencies.forEach((agency, name) -> {
            FieldText said = text.field(DiscussionField.contribution(agency));
            if (said.text().isEmpty()
                    && !said.closed()
                    && said.keeping().handling().restricted()) {
                elsewhere.put(agency, name);
            }
        });
        return elsewhere;
    }

    private RoomStrip.Steps steps(AgendaItemId item, LiveScreen screen) {
        return new RoomSteps(room, item, screen);
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
                        RoomStrip strip = new RoomStrip(records(), List.of(), steps(row.id(), screen));
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
                () -> {
                    meetings.end(meeting.id());
                    UI.getCurrent().navigate(MeetingWords.minutes(meeting.id()));
                });
    }

    /** Those at the table first, so that two letters mean the one who is here. */
    private List<PersonRow> owners(List<AttendeeRow> invited) {
        List<PersonRow> all =
                people.directory().stream().filter(row -> row.agency() != null).toList();
        List<PersonRow> ordered = new ArrayList<>();
        invited.forEach(attendee ->
                all.stream().filter(row -> row.id().equals(attendee.person())).forEach(ordered::add));
        all.stream().filter(row -> !ordered.contains(row)).forEach(ordered::add);
        return ordered;
    }

    private boolean records() {
        return access.may(Permission.RECORD_MEETING);
    }
}
