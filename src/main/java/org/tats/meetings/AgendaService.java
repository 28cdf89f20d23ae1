package org.tats.meetings;

import static org.tats.access.Permission.BUILD_AGENDA;
import static org.tats.access.Permission.RECORD_MEETING;
import static org.tats.access.Permission.SEE_CASE_TEXT;
import static org.tats.access.Permission.SEE_MEETING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Requires;
import org.tats.cases.DiscussionOrigin;
import org.tats.common.NotFound;
import org.tats.common.Opened;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.AgendaSource.What;

/** The agenda: what could be on it, what is, in which order and for how many minutes, and what is carried. */
@Service
@Transactional
public class AgendaService {

    private final AgendaRepository agenda;
    private final ItemAgencyRepository itemAgencies;
    private final AgendaQueries queries;
    private final Proposals proposals;
    private final AgendaPlaces places;
    private final AgendaSources sources;
    private final Meetings meetings;
    private final Invitations invitations;
    private final Access access;
    private final ApplicationEventPublisher events;

    AgendaService(
            AgendaRepository agenda,
            ItemAgencyRepository itemAgencies,
            AgendaQueries queries,
            Proposals proposals,
            AgendaPlaces places,
            AgendaSources sources,
            Meetings meetings,
            Invitations invitations,
            Access access,
            ApplicationEventPublisher events) {
        this.agenda = agenda;
        this.itemAgencies = itemAgencies;
        this.queries = queries;
        this.proposals = proposals;
        this.places = places;
        this.sources = sources;
        this.meetings = meetings;
        this.invitations = invitations;
        this.access = access;
        this.events = events;
    }

    /** The items in order. An item about a pupil whom the person may not see is closed: its number and minutes only. */
    @Requires(SEE_MEETING)
    public List<AgendaItemRow> items(MeetingId meeting) {
        List<AgendaItemRow> rows = reload(meeting);
        List<String> keys = rows.stream()
                .filter(row -> !row.closed())
                .map(row -> row.id().toString())
                .toList();
        List<String> pupils = rows.stream()
                .flatMap(row -> row.pupil().stream())
                .map(PupilId::toString)
                .distinct()
                .toList();
        events.publishEvent(new Opened(
                "agenda", meeting.toString(), null, Map.of("count", keys.size(), "keys", keys, "pupils", pupils)));
        return rows;
    }

    /** The same again for a screen that has the agenda open already: rights are checked anew, nothing is audited. */
    @Requires(SEE_MEETING)
    public List<AgendaItemRow> reload(MeetingId meeting) {
        meetings.visible(meeting);
        return queries.live(meeting, access.scope(SEE_CASE_TEXT));
    }

    /** What was not reached and goes on at the next meeting. */
    @Requires(SEE_MEETING)
    public List<AgendaItemRow> carried(MeetingId meeting) {
        meetings.visible(meeting);
        return queries.carried(meeting, access.scope(SEE_CASE_TEXT));
    }

    /** Pupils whom something asks to discuss by the day of this meeting and who are on no agenda; urgent ones first. */
    @Requires(BUILD_AGENDA)
    public List<Proposal> proposals(MeetingId meeting) {
        return proposals.of(meetings.visible(meeting));
    }

    /** Puts a proposed pupil on the agenda, in the lane and with the minutes of the proposal. */
    @Requires(BUILD_AGENDA)
    public AgendaItemId add(MeetingId meeting, PupilId pupil) {
        MeetingRow row = meetings.visible(meeting);
        Proposal proposal = proposals.of(row).stream()
                .filter(proposed -> proposed.pupil().equals(pupil))
                .findFirst()
                .orElseThrow(
                        () -> new RuleBroken("Nothing asks for this pupil any more, or the pupil is on an agenda."));
        return places.insert(row, AgendaPlaces.New.of(proposal));
    }

    /** Puts everything that is proposed on the agenda. @return how many items were added */
    @Requires(BUILD_AGENDA)
    public int addAll(MeetingId meeting) {
        MeetingRow row = meetings.visible(meeting);
        List<Proposal> all = proposals.of(row);
        all.forEach(proposal -> places.insert(row, AgendaPlaces.New.of(proposal)));
        return all.size();
    }

    /** Puts a pupil on the agenda for whom nothing asks in the data, with the reason in words. */
    @Requires(BUILD_AGENDA)
    public AgendaItemId addOther(MeetingId meeting, PupilId pupil, String reason) {
        MeetingRow row = meetings.visible(meeting);
        if (reason.isBlank()) {
            throw new RuleBroken("Say why this pupil should be discussed.");
        }
        if (agenda.waiting(pupil, row.forum()).isPresent()) {
            throw new RuleBroken("This pupil is on an agenda of this forum already.");
        }
        ForumItemKind lane = places.laneByHand(row.forum());
        return places.insert(
                row,
                new AgendaPlaces.New(
                        lane.kind(),
                        pupil,
                        DiscussionOrigin.OTHER,
                        null,
                        null,
                        reason.strip(),
                        lane.plannedMinutes(),
                        null,
                        Map.of()));
    }

    /** Takes an item off that was not opened. What asked for it asks again. */
    @Requires(BUILD_AGENDA)
    public void remove(AgendaItemId id) {
        Item item = waiting(id);
        sources.tell(What.TAKEN_OFF, meetings.visible(item.meeting()), item);
        agenda.removed(id);
        invitations.end(id);
        changed("AgendaItemRemoved", item, Map.of());
    }

    /** Moves an item up (negative) or down among the live items; at either end it stays. */
    @Requires(BUILD_AGENDA)
    public void move(AgendaItemId id, int by) {
        Item item = find(id);
        AgendaRules.open(meetings.lock(item.meeting()));
        List<Item> order = new ArrayList<>(agenda.live(item.meeting()));
        int from = order.indexOf(item);
        int to = Math.clamp((long) from + by, 0, order.size() - 1);
        if (from < 0 || from == to) {
            return;
        }
        order.add(to, order.remove(from));
        places.number(order);
        changed("AgendaItemMoved", item, Map.of("from", from + 1, "to", to + 1));
    }

    @Requires(BUILD_AGENDA)
    public void planMinutes(AgendaItemId id, int minutes) {
        AgendaRules.minutes(minutes);
        Item item = find(id);
        AgendaRules.open(meetings.lock(item.meeting()));
        agenda.planMinutes(id, minutes);
        changed("AgendaItemPlanned", item, Map.of("minutes", minutes));
    }

    /**
     * Carries an item that was not reached to the next meeting of the forum, which is planned if there is none.
     *
     * @param reason why it was not reached, for the minutes
     */
    @Requires(RECORD_MEETING)
    public void carry(AgendaItemId id, String reason) {
        if (reason.isBlank()) {
            throw new RuleBroken("Say why the item was not reached.");
        }
        Item item = find(id);
        MeetingRow meeting = meetings.lock(item.meeting());
        AgendaRules.inProgress(meeting);
        if (item.state() == ItemState.DISCUSSED) {
            throw new RuleBroken("This item was discussed. It cannot be carried.");
        }
        MeetingRow next = meetings.nextAfter(meeting);
        agenda.carried(id, reason.strip());
        invitations.end(id);
        AgendaItemId carried = places.insert(
                next,
                new AgendaPlaces.New(
                        item.kind(),
                        item.pupil(),
                        item.origin(),
                        item.referral(),
                        item.askedOn(),
                        item.reasons(),
                        item.plannedMinutes(),
                        id,
                        sources.of(id)));
        itemAgencies.chosen(id).forEach(agency -> itemAgencies.choose(carried, agency, true));
        invitations.grant(next.id(), carried, item.pupil());
        changed("AgendaItemCarried", item, Map.of("to", next.id().toString()));
    }

    /** Carries several items in one step. @see #carry */
    @Requires(RECORD_MEETING)
    public void carryAll(List<AgendaItemId> items, String reason) {
        items.forEach(item -> carry(item, reason));
    }

    private Item waiting(AgendaItemId id) {
        Item item = find(id);
        AgendaRules.open(meetings.lock(item.meeting()));
        if (item.state() != ItemState.WAITING) {
            throw new RuleBroken("This item was opened already. Record what was decided instead.");
        }
        return item;
    }

    private Item find(AgendaItemId id) {
        return Optional.of(id).flatMap(agenda::find).orElseThrow(NotFound::new);
    }

    private void changed(String action, Item item, Map<String, ?> detail) {
        events.publishEvent(new AgendaItemChanged(action, item.id(), item.meeting(), item.pupil(), detail));
    }
}
