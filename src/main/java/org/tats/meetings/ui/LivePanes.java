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
import org.tats.access.Access;
import org.tats.access.Affiliation;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.PersonRow;
import org.tats.cases.ActionService;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.DiscussionText;
import org.tats.cases.OutcomeService;
import org.tats.common.AgencyId;
import org.tats.common.Dates;
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

/** Chooses and fills the panes in the middle of the live meeting for where the screen is. */
@org.springframework.stereotype.Component
class LivePanes {

    private final MeetingService meetings;
    private final AgendaService agenda;
    private final AttendeeService attendees;
    private final ForumService forums;
    private final DiscussionService discussions;
    private final OutcomeService outcomes;
    private final ActionService actions;
    private final PeopleService people;
    private final Access access;
    private final Clock clock;

    LivePanes(
            MeetingService meetings,
            AgendaService agenda,
            AttendeeService attendees,
            ForumService forums,
            DiscussionService discussions,
            OutcomeService outcomes,
            ActionService actions,
            PeopleService people,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.forums = forums;
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.actions = actions;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    LiveShown show(MeetingRow meeting, List<AgendaItemRow> items, LiveAddress at, LiveScreen screen) {
        String mark = LiveShown.mark(meeting, items);
        Optional<AgendaItemRow> row =
                items.stream().filter(item -> at.isItem(item.id())).findFirst();
        if (at.isPeople()) {
            List<AttendeeRow> invited = at.item() == null ? wholeMeeting(meeting.id()) : attendees.hereFor(at.item());
            boolean locked = meeting.status() == MeetingStatus.APPROVED;
            PeoplePane pane = new PeoplePane(attendees, invited, row.orElse(null), locked, screen);
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
                    .orElseGet(() -> shut(row.get(), mark));
        }
        boolean all = access.may(Permission.SEE_ALL_ACTIONS);
        ActionsPane pane = new ActionsPane(
                actions,
                all ? actions.unfinished() : actions.mine(),
                Dates.today(clock),
                records() && meeting.status() == MeetingStatus.IN_PROGRESS,
                screen);
        return new LiveShown(List.of(pane), null, pane::focusName, mark);
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
        Writing writing = new Writing(discussions, discussion, records(), own, agencies, text.locked(), screen);
        ItemPane pane = new ItemPane(row, text, writing);
        NewActionLine line = new NewActionLine(actions, discussion, text.heldOn(), owners(invited), screen);
        OutcomePane outcome = new OutcomePane(
                text, forums.outcomes(meeting.forum()), outcomes, line, records() && !text.locked(), screen);
        LiveItem open = new LiveItem(pane, outcome, () -> discussions.reload(discussion), text);
        return new LiveShown(List.of(pane, outcome), open, pane::focusName, mark);
    }

    private static LiveShown shut(AgendaItemRow row, String mark) {
        ItemPane pane = new ItemPane(row);
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
