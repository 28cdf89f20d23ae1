package org.tats.meetings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.cases.DiscussionOrigin;
import org.tats.cases.ReferralId;
import org.tats.common.PupilId;
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.AgendaSource.What;

/** Gives items their place on an agenda: lanes stand in the forum's order, and within a lane nothing is moved. */
@Component
class AgendaPlaces {

    /** What goes onto an agenda. */
    record New(
            ItemKind kind,
            PupilId pupil,
            DiscussionOrigin origin,
            @Nullable ReferralId referral,
            @Nullable LocalDate askedOn,
            String reasons,
            int minutes,
            @Nullable AgendaItemId carriedFrom,
            Map<String, Set<String>> askedBy) {

        static New of(Proposal proposal) {
            return new New(
                    proposal.kind(),
                    proposal.pupil(),
                    proposal.origin(),
                    proposal.referral(),
                    proposal.askedOn(),
                    String.join(" ", proposal.reasons()),
                    proposal.plannedMinutes(),
                    null,
                    proposal.askedBy());
        }
    }

    private final AgendaRepository agenda;
    private final ForumRepository forums;
    private final Meetings meetings;
    private final Invitations invitations;
    private final AgendaSources sources;
    private final ApplicationEventPublisher events;

    AgendaPlaces(
            AgendaRepository agenda,
            ForumRepository forums,
            Meetings meetings,
            Invitations invitations,
            AgendaSources sources,
            ApplicationEventPublisher events) {
        this.agenda = agenda;
        this.forums = forums;
        this.meetings = meetings;
        this.invitations = invitations;
        this.sources = sources;
        this.events = events;
    }

    /** At the end of its lane. Everyone invited to the meeting is related to the pupil. */
    AgendaItemId insert(MeetingRow meeting, New item) {
        AgendaRules.open(meetings.lock(meeting.id()));
        List<Item> order = new ArrayList<>(agenda.live(meeting.id()));
        int at = place(order, lanes(meeting.forum()), item.kind());
        Item row = row(meeting, item);
        agenda.insert(row);
        order.add(at, row);
        number(order);
        invitations.grant(meeting.id(), row.id(), row.pupil());
        events.publishEvent(new AgendaItemAdded(
                row.id(), meeting.id(), row.pupil(), row.origin().name()));
        sources.keep(item.carriedFrom() == null ? What.ADDED : What.CARRIED, meeting, row, item.askedBy());
        return row.id();
    }

    /** Numbers the items as they stand in the list. */
    void number(List<Item> order) {
        for (int i = 0; i < order.size(); i++) {
            if (order.get(i).position() != i + 1) {
                agenda.place(order.get(i).id(), i + 1);
            }
        }
    }

    /** The lane for a pupil for whom nothing asks: new ones, or the last where the forum has no such lane. */
    ForumItemKind laneByHand(ForumId forum) {
        List<ForumItemKind> lanes = forums.itemKinds(forum);
        return lanes.stream()
                .filter(lane -> lane.kind() == ItemKind.NEW)
                .findFirst()
                .orElseGet(lanes::getLast);
    }

    private List<ItemKind> lanes(ForumId forum) {
        return forums.itemKinds(forum).stream().map(ForumItemKind::kind).toList();
    }

    private static int place(List<Item> order, List<ItemKind> lanes, ItemKind kind) {
        int at = 0;
        for (int i = 0; i < order.size(); i++) {
            Item other = order.get(i);
            if (other.state() != ItemState.WAITING || lanes.indexOf(other.kind()) <= lanes.indexOf(kind)) {
                at = i + 1;
            }
        }
        return at;
    }

    private static Item row(MeetingRow meeting, New item) {
        return new Item(
                AgendaItemId.random(),
                meeting.id(),
                0,
                item.kind(),
                item.pupil(),
                item.origin(),
                item.referral(),
                item.askedOn(),
                item.reasons(),
                item.minutes(),
                null,
                ItemState.WAITING,
                item.carriedFrom());
    }
}
