package org.tats.meetings;

import static org.tats.access.Permission.BUILD_AGENDA;
import static org.tats.access.Permission.RECORD_MEETING;
import static org.tats.access.Permission.SEE_MEETING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Requires;
import org.tats.cases.DiscussionId;
import org.tats.cases.OutcomeService;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.RuleBroken;
import org.tats.common.SqlFilter;
import org.tats.meetings.AgendaRepository.Item;

/** The series and the running of a meeting: planned, started, from item to item, ended. */
@Service
@Transactional
public class MeetingService {

    private final MeetingRepository meetings;
    private final MeetingQueries queries;
    private final Meetings finder;
    private final ForumRepository forums;
    private final AgendaRepository agenda;
    private final AttendeeRepository attendees;
    private final Invitations invitations;
    private final ItemTurns turns;
    private final ItemParts parts;
    private final OutcomeService outcomes;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            MeetingQueries queries,
            Meetings finder,
            ForumRepository forums,
            AgendaRepository agenda,
            AttendeeRepository attendees,
            Invitations invitations,
            ItemTurns turns,
            ItemParts parts,
            OutcomeService outcomes,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.queries = queries;
        this.finder = finder;
        this.forums = forums;
        this.agenda = agenda;
        this.attendees = attendees;
        this.invitations = invitations;
        this.turns = turns;
        this.parts = parts;
        this.outcomes = outcomes;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such meeting, or it is none of this person's */
    @Requires(SEE_MEETING)
    public MeetingRow find(MeetingId meeting) {
        return finder.visible(meeting);
    }

    /** Meetings still to be held or in progress, the next first. */
    @Requires(SEE_MEETING)
    public List<MeetingRow> ahead() {
        return queries.ahead(mine());
    }

    /** Meetings that were held, the latest first. */
    @Requires(SEE_MEETING)
    public List<MeetingRow> held(int offset, int limit) {
        return queries.held(mine(), offset, limit);
    }

    @Requires(SEE_MEETING)
    public int countHeld() {
        return queries.countHeld(mine());
    }

    /** Continues the series until this many meetings wait to be held. Asking twice plans nothing more. */
    @Requires(BUILD_AGENDA)
    public void planSeries(ForumId forum, int ahead) {
        ForumRow row = forums.find(forum).orElseThrow(NotFound::new);
        int planned = meetings.planned(forum, Dates.today(clock)).size();
        for (int more = planned; more < ahead; more++) {
            finder.plan(row);
        }
    }

    /** Plans one meeting outside the rhythm of the series. */
    @Requires(BUILD_AGENDA)
    public MeetingId plan(ForumId forum, LocalDate date) {
        return finder.plan(forums.find(forum).orElseThrow(NotFound::new), date).id();
    }

    /** Moves a meeting that was not started to another day; invitations follow the members of that day. */
    @Requires(BUILD_AGENDA)
    public void move(MeetingId id, LocalDate date) {
        MeetingRow meeting = waiting(id);
        if (date.equals(meeting.heldOn())) {
            return;
        }
        if (meetings.taken(meeting.forum(), date)) {
            throw new RuleBroken("There is a meeting on " + Dates.full(date) + " already.");
        }
        meetings.moveTo(id, date);
        invitations.refresh(finder.visible(id));
        events.publishEvent(new MeetingChanged("MeetingMoved", id, Map.of("date", date.toString())));
    }

    /** Says that a planned meeting is not held. Its items must be taken off first. */
    @Requires(BUILD_AGENDA)
    public void cancel(MeetingId id) {
        MeetingRow meeting = waiting(id);
        if (meeting.items() > 0) {
            throw new RuleBroken("Take the items off the agenda first, so that they can go onto another.");
        }
        become(meeting, MeetingStatus.CANCELLED, "MeetingCancelled", Map.of());
    }

    /** Begins with the unfinished actions. */
    @Requires(RECORD_MEETING)
    public void start(MeetingId id) {
        MeetingRow meeting = waiting(id);
        invitations.refresh(meeting);
        become(meeting, MeetingStatus.IN_PROGRESS, "MeetingStarted", Map.of("items", meeting.items()));
    }

    /** Moves the meeting to an item; the first time its discussion begins and the data card is frozen. */
    @Requires(RECORD_MEETING)
    public DiscussionId open(AgendaItemId id) {
        Item item = agenda.find(id).orElseThrow(NotFound::new);
        MeetingRow meeting = finder.lock(item.meeting());
        AgendaRules.inProgress(meeting);
        access.require(RECORD_MEETING, item.pupil());
        if (!item.state().live()) {
            throw new RuleBroken("This item is no longer on the agenda.");
        }
        return turns.open(meeting, item);
    }

    /** Moves the meeting back to the unfinished actions. */
    @Requires(RECORD_MEETING)
    public void openActions(MeetingId id) {
        MeetingRow meeting = finder.lock(id);
        AgendaRules.inProgress(meeting);
        turns.leave(meeting);
        turns.goTo(meeting, null);
    }

    /** What keeps the meeting from being closed; empty when it can be. */
    @Requires(RECORD_MEETING)
    public List<Gap> gaps(MeetingId id) {
        MeetingRow meeting = finder.visible(id);
        List<Gap> gaps = new ArrayList<>();
        List<Item> items = agenda.live(id);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            List<String> missing = parts.missing(meeting, item);
            if (!missing.isEmpty()) {
                gaps.add(new Gap(item.id(), i + 1, item.discussion() != null, missing));
            }
        }
        return gaps;
    }

    /**
     * Ends the meeting: every item is finished, whoever was not recorded was not here, the minutes are a draft.
     *
     * @throws RuleBroken when an item lacks an outcome, or a review date unless the outcome ends the case
     */
    @Requires(RECORD_MEETING)
    public void end(MeetingId id) {
        MeetingRow meeting = finder.lock(id);
        AgendaRules.inProgress(meeting);
        List<Gap> gaps = gaps(id);
        if (!gaps.isEmpty()) {
            throw new RuleBroken(
                    String.join(" ", gaps.stream().map(Gap::sentence).toList()));
        }
        turns.goTo(meeting, null);
        List<Item> items = agenda.live(id);
        for (Item item : items) {
            Optional.ofNullable(item.discussion()).ifPresent(outcomes::finish);
            turns.discussed(meeting, item);
        }
        int notSeen = attendees.recordRest(id);
        become(meeting, MeetingStatus.DRAFT_MINUTES, "MeetingEnded", Map.of("items", items.size(), "notSeen", notSeen));
    }

    private MeetingRow waiting(MeetingId id) {
        MeetingRow meeting = finder.lock(id);
        if (meeting.status() != MeetingStatus.PLANNED) {
            throw new RuleBroken("This meeting was started already.");
        }
        return meeting;
    }

    private void become(MeetingRow meeting, MeetingStatus status, String action, Map<String, ?> detail) {
        if (!meeting.status().canBecome(status)) {
            throw new RuleBroken(
                    "A meeting that is \"" + meeting.status().words() + "\" cannot become \"" + status.words() + "\".");
        }
        meetings.become(meeting, status, clock.instant(), access.current().id());
        events.publishEvent(new MeetingChanged(action, meeting.id(), detail));
    }

    private SqlFilter mine() {
        return access.may(BUILD_AGENDA)
                ? new SqlFilter()
                : MeetingQueries.invited(access.current().id());
    }
}
