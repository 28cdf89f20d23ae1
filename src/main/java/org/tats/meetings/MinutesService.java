package org.tats.meetings;

import static org.tats.access.Permission.APPROVE_MINUTES;
import static org.tats.access.Permission.RECORD_MEETING;
import static org.tats.access.Permission.SEE_CASE_TEXT;
import static org.tats.access.Permission.SEE_MEETING;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.PersonRow;
import org.tats.access.Requires;
import org.tats.access.Section;
import org.tats.cases.DiscussionService;
import org.tats.cases.OutcomeService;
import org.tats.common.NotFound;
import org.tats.common.PersonId;
import org.tats.common.RuleBroken;
import org.tats.common.SqlFilter;
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.MinutesRepository.Written;

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
    private final ReleaseService releases;
    private final Corrections corrections;
    private final ItemParts parts;
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
            ReleaseService releases,
            Corrections corrections,
            ItemParts parts,
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
        this.releases = releases;
        this.corrections = corrections;
        this.parts = parts;
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
                        .map(item -> item(meeting, item))
                        .toList(),
                items.carried(id, access.scope(SEE_CASE_TEXT)),
                addenda.addenda(id).stream()
                        .filter(corrections::ofReadable)
                        .map(written -> new MinutesAddendum(
                                written.id(),
                                written.item(),
                                written.text(),
                                name(written.by()),
                                written.at(),
                                written.waits(),
                                written.by().equals(me())))
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
     * Adds a dated correction to approved minutes. One that repeats restricted wording waits until that is released or it is
     * reworded; the minutes do not show it before.
     *
     * @param item the item it corrects, null for the meeting as a whole
     * @return whether it stands in the minutes now
     */
    @Requires(RECORD_MEETING)
    public boolean addAddendum(MeetingId id, @Nullable AgendaItemId item, String text) {
        MeetingRow meeting = finder.lock(id);
        if (meeting.status() != MeetingStatus.APPROVED) {
            throw new RuleBroken("These minutes are still a draft. Correct the text itself.");
        }
        mustSaySomething(text);
        if (item != null) {
            Item corrected = agenda.find(item)
                    .filter(found -> found.meeting().equals(id))
                    .orElseThrow(NotFound::new);
            access.require(RECORD_MEETING, corrected.pupil());
        }
        Written written =
                checked(meeting, new Written(UUID.randomUUID(), item, text.strip(), me(), clock.instant(), null));
        addenda.add(id, written);
        return corrected("MinutesCorrected", id, written);
    }

    /**
     * Words a correction anew that waits. Only its author does.
     *
     * @return whether it stands in the minutes now
     */
    @Requires(RECORD_MEETING)
    public boolean rewordAddendum(MeetingId id, UUID addendum, String text) {
        MeetingRow meeting = finder.lock(id);
        Written waiting = addenda.find(id, addendum)
                .filter(written -> written.by().equals(me()))
                .orElseThrow(NotFound::new);
        if (!waiting.waits()) {
            throw new RuleBroken("This correction was released meanwhile. Add another one.");
        }
        mustSaySomething(text);
        Written written = checked(meeting, waiting.reworded(text.strip(), clock.instant(), null));
        addenda.change(written);
        return corrected("CorrectionReworded", id, written);
    }

    private static void mustSaySomething(String text) {
        if (text.isBlank()) {
            throw new RuleBroken("Write what is corrected.");
        }
    }

    /** Released at once where it repeats nothing that is restricted. */
    private Written checked(MeetingRow meeting, Written written) {
        return corrections.mustWait(meeting, written)
                ? written
                : written.reworded(written.text(), written.at(), written.at());
    }

    private boolean corrected(String action, MeetingId id, Written written) {
        events.publishEvent(
                new MeetingChanged(action, id, Map.of("addendum", written.id().toString(), "waits", written.waits())));
        return !written.waits();
    }

    private Minutes.MinutesItem item(MeetingRow meeting, AgendaItemRow row) {
        List<ItemFact> facts = row.discussion()
                .flatMap(discussion -> agenda.find(row.id()))
                .flatMap(item -> parts.open(meeting, item))
                .map(this::facts)
                .orElse(List.of());
        return new Minutes.MinutesItem(
                row, row.discussion().map(discussions::open).orElse(null), facts);
    }

    private List<ItemFact> facts(OpenItem item) {
        Predicate<Section> reading = access.reading(item.pupil());
        return parts.facts(item, AgendaItemPart::minutes).stream()
                .map(fact -> fact.section() == null || reading.test(fact.section()) ? fact : fact.closed())
                .toList();
    }

    private String name(@Nullable PersonId person) {
        return person == null ? "" : people.find(person).map(PersonRow::name).orElse("");
    }

    private PersonId me() {
        return access.current().id();
    }
}
