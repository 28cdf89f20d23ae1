package org.tats.meetings;

import static org.tats.access.Permission.BUILD_AGENDA;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.common.Dates;
import org.tats.common.NotFound;

/** Finding meetings under the rule of who may see them, and continuing the series. */
@Component
class Meetings {

    private final MeetingRepository meetings;
    private final MeetingQueries queries;
    private final AttendeeRepository attendees;
    private final ForumRepository forums;
    private final Invitations invitations;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Meetings(
            MeetingRepository meetings,
            MeetingQueries queries,
            AttendeeRepository attendees,
            ForumRepository forums,
            Invitations invitations,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.queries = queries;
        this.attendees = attendees;
        this.forums = forums;
        this.invitations = invitations;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** A meeting for those who build agendas, and for whoever is invited to it. @throws NotFound for everyone else */
    MeetingRow visible(MeetingId id) {
        MeetingRow meeting = meetings.find(id).orElseThrow(NotFound::new);
        if (!access.may(BUILD_AGENDA) && !attendees.invited(id, access.current().id())) {
            throw new NotFound();
        }
        return meeting;
    }

    /** The meeting, held against changes by others until the transaction ends. */
    MeetingRow lock(MeetingId id) {
        visible(id);
        return meetings.lock(id).orElseThrow(NotFound::new);
    }

    /** The next meeting of the series, planned now if there is none. */
    MeetingRow nextAfter(MeetingRow meeting) {
        return queries.plannedAfter(meeting.forum(), meeting.heldOn()).stream()
                .findFirst()
                .orElseGet(() -> plan(forums.find(meeting.forum()).orElseThrow(NotFound::new)));
    }

    /** Plans one more meeting at the end of the series: on the forum's weekday, after the last and not in the past. */
    MeetingRow plan(ForumRow forum) {
        LocalDate today = Dates.today(clock);
        LocalDate date = meetings.lastDate(forum.id())
                .map(last -> last.with(TemporalAdjusters.previousOrSame(forum.weekday()))
                        .plusWeeks(forum.everyWeeks()))
                .orElse(today.with(TemporalAdjusters.nextOrSame(forum.weekday())));
        while (date.isBefore(today)) {
            date = date.plusWeeks(forum.everyWeeks());
        }
        return plan(forum, date);
    }

    MeetingRow plan(ForumRow forum, LocalDate date) {
        MeetingId id = MeetingId.random();
        if (!meetings.insert(id, forum, date)) {
            throw new org.tats.common.RuleBroken("There is a meeting on " + Dates.full(date) + " already.");
        }
        invitations.refresh(meetings.find(id).orElseThrow(NotFound::new));
        events.publishEvent(new MeetingChanged("MeetingPlanned", id, Map.of("date", date.toString())));
        return meetings.find(id).orElseThrow(NotFound::new);
    }
}
