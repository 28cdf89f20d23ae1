package org.tats.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.NotFound;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.WideScreen;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AtItem;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.RoomService;

/**
 * The meeting as it runs: rail, people, item, decision, foot. Where it is stands in the address; what was typed is in the
 * database; so any browser or server shows the same again.
 */
@Route("meetings/:meeting/live")
@PermitAll
@Requires(Permission.SEE_MEETING)
class LiveMeetingView extends Main
        implements WideScreen,
                LiveScreen,
                HasDynamicTitle,
                BeforeEnterObserver,
                BeforeLeaveObserver,
                AfterNavigationObserver {

    /** How far behind others' changes a screen may be. */
    private static final int POLL_MILLIS = 3000;

    private static final int WIDE = 1200;

    private final MeetingService meetings;
    private final AgendaService agenda;
    private final RoomService room;
    private final LivePanes panes;
    private final Access access;
    private final Clock clock;

    private final LiveMoves moves;
    private final LiveBar bar;
    private final LiveAround around = new LiveAround(() -> step(-1), () -> step(1));
    private LiveShown shown = LiveShown.nothing();
    private LiveAddress at = LiveAddress.actions();
    private @Nullable MeetingId id;
    private final Polling polling = new Polling();
    private boolean opened;

    LiveMeetingView(
            MeetingService meetings,
            AgendaService agenda,
            RoomService room,
            LivePanes panes,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.room = room;
        this.panes = panes;
        this.access = access;
        this.clock = clock;
        this.moves = new LiveMoves(meetings, agenda);
        this.bar = new LiveBar(this::turn, clock);
        setId("main");
        addClassNames("meet", "live");
        add(around.rail(), around.here(), around.foot());
    }

    @Override
    public String getPageTitle() {
        return "Meeting – TATS";
    }

    @Override
    public Component barTitle() {
        return bar.title();
    }

    @Override
    public List<Component> barControls() {
        return bar.controls(meeting());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = MeetingPage.meeting(event);
        MeetingRow meeting = meetings.find(meeting());
        if (meeting.status() == MeetingStatus.PLANNED || meeting.status() == MeetingStatus.CANCELLED) {
            event.forwardTo(MeetingWords.agenda(meeting.id()));
        }
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!shown.commit()) {
            event.postpone();
            Announcer.say("Two texts in one field. Choose which stays, then go on.");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        MeetingRow meeting = meetings.find(meeting());
        if (!opened) {
            agenda.items(meeting.id());
            opened = true;
        }
        QueryParameters query = event.getLocation().getQueryParameters();
        at = LiveAddress.of(query).orElseGet(() -> LiveAddress.of(meeting).on(LiveAddress.screen(query)));
        if (running(meeting) && records()) {
            moves.enter(meeting.id(), at);
        }
        draw();
        shown.focus();
    }

    /** As it begins, the screen of whoever records is the one on the wall while the meeting runs. */
    @Override
    public boolean shared() {
        return at.screen() == null
                ? records() && running(meetings.find(meeting()))
                : LiveAddress.ROOM.equals(at.screen());
    }

    private void turn() {
        if (shown.commit()) {
            String other = shared() ? LiveAddress.OWN : LiveAddress.ROOM;
            go(at.on(other));
        }
    }

    private List<AgendaItemRow> items() {
        List<AgendaItemRow> items = agenda.reload(meeting());
        return shared() ? room.agenda(meeting(), items) : items;
    }

    private void draw() {
        MeetingRow meeting = meetings.find(meeting());
        List<AgendaItemRow> items = items();
        bar.show(meeting, shared());
        shown.parts().forEach(this::remove);
        shown = panes.show(meeting, items, at, this);
        int place = indexOf(around.foot());
        for (Component part : shown.parts()) {
            addComponentAtIndex(place++, part);
        }
        around(meeting, items);
    }

    private void around(MeetingRow meeting, List<AgendaItemRow> items) {
        List<AtItem> people = panes.here(meeting.id(), at, items);
        around.show(meeting, items, at, shown, people, records(), clock.instant());
    }

    private void step(int by) {
        if (!shown.commit()) {
            return;
        }
        List<AgendaItemRow> items = agenda.reload(meeting());
        LiveAddress to = LiveSteps.from(at, items, by);
        if (running(meetings.find(meeting())) && records()) {
            moves.to(meeting(), to, items);
        }
        go(to);
    }

    private void go(LiveAddress to) {
        getUI().ifPresent(ui -> ui.navigate(MeetingWords.live(meeting()), to.query()));
    }

    @Override
    public void saved(Instant when) {
        bar.saved(when);
    }

    @Override
    public void notSaved() {
        bar.notSaved();
    }

    @Override
    public void changed() {
        saved(clock.instant());
        if (!shown.reload()) {
            draw();
            shown.focus();
        }
        peopleChanged();
    }

    @Override
    public void peopleChanged() {
        around(meetings.find(meeting()), items());
    }

    /** Others may have changed something: each screen reads again under its own person's rights. */
    private void poll() {
        MeetingRow meeting = meetings.find(meeting());
        List<AgendaItemRow> items = items();
        if (shown.outdated(meeting, items)) {
            if (shown.commit()) {
                draw();
            }
            return;
        }
        shown.refresh();
        around(meeting, items);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        polling.start(ui, POLL_MILLIS, this::poll);
        ui.getPage().retrieveExtendedClientDetails(details -> around.rail().fold(details.getWindowInnerWidth() < WIDE));
        add(bar.keys());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        polling.stop(event.getUI());
    }

    private boolean records() {
        return access.may(Permission.RECORD_MEETING);
    }

    private static boolean running(MeetingRow meeting) {
        return meeting.status() == MeetingStatus.IN_PROGRESS;
    }

    private MeetingId meeting() {
        return Optional.ofNullable(id).orElseThrow(NotFound::new);
    }
}
