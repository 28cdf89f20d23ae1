package org.tats.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.DiscussionId;
import org.tats.cases.DiscussionService;
import org.tats.common.NotFound;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.ItemPartService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.RoomItem;
import org.tats.meetings.RoomService;

/** For the wall or a call: the child the meeting is at and what is agreed, as far as everybody there may hear it. */
@Route(value = "meetings/:meeting/room", autoLayout = false)
@PermitAll
@Requires(Permission.SEE_MEETING)
class ProjectorView extends Main implements HasDynamicTitle, BeforeEnterObserver, AfterNavigationObserver {

    private static final int POLL_MILLIS = 2000;

    private final MeetingService meetings;
    private final AgendaService agenda;
    private final DiscussionService discussions;
    private final RoomService room;
    private final ItemPartService parts;
    private final Clock clock;
    private final Set<DiscussionId> opened = new HashSet<>();
    private @Nullable MeetingId id;
    private final Polling polling = new Polling();
    private String drawn = "";

    ProjectorView(
            MeetingService meetings,
            AgendaService agenda,
            DiscussionService discussions,
            RoomService room,
            ItemPartService parts,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.discussions = discussions;
        this.room = room;
        this.parts = parts;
        this.clock = clock;
        setId("main");
        addClassName("room");
        getElement().setAttribute("data-view", "projector");
    }

    @Override
    public String getPageTitle() {
        return "Room view – TATS";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = MeetingPage.meeting(event);
        meetings.find(meeting());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        agenda.items(meeting());
        show();
    }

    /** Draws anew only what reads differently: a screen reader on the page is not sent back to its top. */
    private void show() {
        MeetingRow meeting = meetings.find(meeting());
        List<AgendaItemRow> items = room.agenda(meeting.id(), agenda.reload(meeting.id()));
        Optional<AgendaItemRow> current = items.stream()
                .filter(item -> item.id().equals(meeting.currentItem()))
                .findFirst();
        Instant now = clock.instant();
        ProjectorPane pane = current.flatMap(item -> seen(item)
                        .map(seen -> ProjectorPane.item(meeting, items, item, seen, parts.room(item.id()), now)))
                .orElseGet(() -> ProjectorPane.between(meeting, items, current.orElse(null)));
        String html = pane.getElement().getOuterHTML();
        if (!html.equals(drawn)) {
            drawn = html;
            removeAll();
            add(pane);
        }
    }

    /** Its opening is kept in the audit trail once. */
    private Optional<RoomItem> seen(AgendaItemRow item) {
        return item.discussion()
                .map(discussion -> room.item(
                        item.id(),
                        opened.add(discussion) ? discussions.open(discussion) : discussions.reload(discussion)))
                .filter(RoomItem::shown);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        polling.start(event.getUI(), POLL_MILLIS, this::show);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    private MeetingId meeting() {
        return Optional.ofNullable(id).orElseThrow(NotFound::new);
    }
}
