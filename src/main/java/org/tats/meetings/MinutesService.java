package org.tats.meetings;

import static org.tats.access.Permission.APPROVE_MINUTES;
import static org.tats.access.Permission.RECORD_MEETING;
import static org.tats.access.Permission.SEE_CASE_TEXT;
import static org.tats.access.Permission.SEE_MEETING;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Requires;
import org.tats.cases.DiscussionService;
import org.tats.cases.OutcomeService;
import org.tats.cases.OverlapService;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.common.SqlFilter;
import org.tats.common.Words;
import org.tats.meetings.AgendaRepository.Item;

/** The minutes: a draft after the meeting, locked by the chair's approval, corrected afterwards by dated addenda only. */
@Service
@Transactional
public class MinutesService {

    private final MeetingRepository meetings;
    private final MeetingQueries queries;
    private final Meetings finder;
    private final AgendaRepository agenda;
    private final AgendaQueries items;
    private final AttendeeService attendees;
    private final MinutesRepository addenda;
    private final DiscussionService discussions;
    private final OutcomeService outcomes;
    private final OverlapService overlaps;
    private final ReleaseService releases;
    private final PeopleService people;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MinutesService(
            MeetingRepository meetings,
            MeetingQueries queries,
            Meetings finder,
            AgendaRepository agenda,
            AgendaQueries items,
            AttendeeService attendees,
            MinutesRepository addenda,
            DiscussionService discussions,
            OutcomeService outcomes,
            OverlapService overlaps,
            ReleaseService releases,
            PeopleService people,
            Access access,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.queries = queries;
        this.finder = finder;
        this.agenda = agenda;
        this.items = items;
        this.attendees = attendees;
        this.addenda = addenda;
        this.discussions = discussions;
        this.outcomes = outcomes;
        this.overlaps = overlaps;
        this.releases = releases;
        this.people = people;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /** The minutes with every item that this person may read; each opening is kept in the audit trail. */
    @Requires(SEE_MEETING)
    public Minutes minutes(MeetingId id) {
        MeetingRow meeting = finder.visible(id);
        return new Minutes(
                meeting,
                name(meeting.chair()),
                name(meeting.minuteTaker()),
                name(meeting.approvedBy()),
                attendees.attendees(id),
                items.live(id, access.scope(SEE_CASE_TEXT)).stream()
                        .map(item -> new Minutes.MinutesItem(
                                item, item.discussion().map(discussions::open).orElse(null)))
                        .toList(),
                items.carried(id, access.scope(SEE_CASE_TEXT)),
                addenda.addenda(id).stream()
                        .filter(written -> written.item() == null || mayRead(written.item()))
                        .map(written ->
                                new MinutesAddendum(written.item(), written.text(), name(written.by()), written.at()))
                        .toList());
    }

    /** Meetings whose minutes wait for approval, the oldest first. */
    @Requires(APPROVE_MINUTES)
    public List<MeetingRow> toApprove() {
        return queries.toApprove(new SqlFilter());
    }

    /** Approves and locks: from here on nothing of the meeting and its discussions changes. */
    @Requires(APPROVE_MINUTES)
    public void approve(MeetingId id) {
        MeetingRow meeting = finder.lock(id);
        if (meeting.status() != MeetingStatus.DRAFT_MINUTES) {
            throw new RuleBroken(
                    meeting.status() == MeetingStatus.APPROVED
                            ? "These minutes are approved already."
                            : "Close the meeting first. Then there are minutes to approve.");
        }
        releases.mustBeClear(id);
        List<Item> discussed = agenda.live(id);
        discussed.forEach(item -> Optional.ofNullable(item.discussion()).ifPresent(outcomes::lock));
        meetings.become(meeting, MeetingStatus.APPROVED, clock.instant(), me());
        events.publishEvent(new MeetingChanged("MinutesApproved", id, Map.of("items", discussed.size())));
    }

    /**
     * Adds a dated correction to approved minutes.
     *
     * @param item the item it corrects, null for the meeting as a whole
     */
    @Requires(RECORD_MEETING)
    public void addAddendum(MeetingId id, @Nullable AgendaItemId item, String text) {
        MeetingRow meeting = finder.lock(id);
        if (meeting.status() != MeetingStatus.APPROVED) {
            throw new RuleBroken("These minutes are still a draft. Correct the text itself.");
        }
        if (text.isBlank()) {
            throw new RuleBroken("Write what is corrected.");
        }
        if (item != null) {
            Item corrected = agenda.find(item)
                    .filter(found -> found.meeting().equals(id))
                    .orElseThrow(NotFound::new);
            access.require(RECORD_MEETING, corrected.pupil());
        }
        mustRepeatNothing(meeting, item, text);
        UUID addendum = UUID.randomUUID();
        addenda.add(addendum, id, new MinutesRepository.Written(item, text.strip(), me(), clock.instant()));
        events.publishEvent(new MeetingChanged("MinutesCorrected", id, Map.of("addendum", addendum.toString())));
    }

    /** A correction is written once and cannot be changed, so it is not released but worded anew. */
    private void mustRepeatNothing(MeetingRow meeting, @Nullable AgendaItemId item, String text) {
        PupilId about =
                Optional.ofNullable(item).flatMap(agenda::find).map(Item::pupil).orElseGet(PupilId::random);
        Set<String> agencies = overlaps.repeats(meeting.heldOn(), about, text);
        if (!agencies.isEmpty()) {
            throw new RuleBroken("This repeats a restricted contribution of " + Words.list(List.copyOf(agencies))
                    + ". Say it in other words.");
        }
    }

    private boolean mayRead(AgendaItemId item) {
        return agenda.find(item)
                .map(found -> access.may(SEE_CASE_TEXT, found.pupil()))
                .orElse(false);
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.find(person).map(PersonRow::name).orElse("");
    }

    private PersonId me() {
        return access.current().id();
    }
}
