package org.tats.meetings;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.cases.Sitting;
import org.tats.cases.StartDiscussion;
import org.tats.common.NotFound;
import org.tats.meetings.AgendaRepository.Item;
import org.tats.meetings.AgendaSource.What;

/** Moves a meeting from one item to another: what is left counts as discussed once nothing is missing, what is new begins. */
@Component
class ItemTurns {

    private final MeetingRepository meetings;
    private final AgendaRepository agenda;
    private final WhoIsAt whoIsAt;
    private final DiscussionService discussions;
    private final ItemParts parts;
    private final AgendaSources sources;
    private final ForumRepository forums;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ItemTurns(
            MeetingRepository meetings,
            AgendaRepository agenda,
            WhoIsAt whoIsAt,
            DiscussionService discussions,
            ItemParts parts,
            AgendaSources sources,
            ForumRepository forums,
            ApplicationEventPublisher events,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.whoIsAt = whoIsAt;
        this.discussions = discussions;
        this.parts = parts;
        this.sources = sources;
        this.forums = forums;
        this.events = events;
        this.clock = clock;
    }

    /** The first time, its discussion begins and the data card is frozen. */
    DiscussionId open(MeetingRow meeting, Item item) {
        leave(meeting);
        DiscussionId discussion = Optional.ofNullable(item.discussion()).orElseGet(() -> begin(meeting, item));
        goTo(meeting, item.id());
        return discussion;
    }

    /** @param item null for the unfinished actions, or the end */
    void goTo(MeetingRow meeting, @Nullable AgendaItemId item) {
        meetings.goTo(meeting, item, clock.instant());
        whoIsAt.moved(meeting.id(), item, clock.instant());
    }

    /** The item the meeting was at counts as discussed once nothing is missing. */
    void leave(MeetingRow meeting) {
        Optional.ofNullable(meeting.currentItem())
                .flatMap(agenda::find)
                .filter(item -> item.discussion() != null
                        && parts.missing(meeting, item).isEmpty())
                .ifPresent(item -> discussed(meeting, item));
    }

    void discussed(MeetingRow meeting, Item item) {
        if (item.state() == ItemState.OPEN) {
            agenda.discussed(item.id(), clock.instant());
            events.publishEvent(
                    new AgendaItemChanged("AgendaItemDiscussed", item.id(), item.meeting(), item.pupil(), Map.of()));
            sources.tell(What.DISCUSSED, meeting, item);
        }
    }

    private DiscussionId begin(MeetingRow meeting, Item item) {
        DiscussionId discussion = discussions.start(new StartDiscussion(
                item.pupil(),
                meeting.heldOn(),
                item.origin(),
                item.referral(),
                item.askedOn(),
                null,
                sitting(meeting)));
        agenda.opened(item.id(), discussion, clock.instant());
        events.publishEvent(new AgendaItemChanged(
                "AgendaItemOpened",
                item.id(),
                meeting.id(),
                item.pupil(),
                Map.of("discussion", discussion.toString())));
        agenda.find(item.id()).ifPresent(begun -> sources.tell(What.OPENED, meeting, begun));
        return discussion;
    }

    private Sitting sitting(MeetingRow meeting) {
        ForumRow forum = forums.find(meeting.forum()).orElseThrow(NotFound::new);
        return new Sitting(forum.code(), forum.name(), forum.steersCase());
    }
}
