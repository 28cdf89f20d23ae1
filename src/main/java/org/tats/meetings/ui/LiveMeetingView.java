package org.tats.meetings.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.SavedMark;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.common.ui.WideScreen;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;

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
    private final AttendeeService attendees;
    private final LivePanes panes;
    private final Access access;
    private final Clock clock;

    private final Span title = new Span("Meeting");
    private final SavedMark saved = new SavedMark();
    private final KeysPanel keys = new KeysPanel();
    private final RailPane rail = new RailPane();
    private final PeopleBar here = new PeopleBar();
    private final FootBar foot = new FootBar(() -> step(-1), () -> step(1), here::go);
    private LiveShown shown = LiveShown.nothing();
    private LiveAddress at = LiveAddress.actions();
    private @Nullable MeetingId id;
    private @Nullable Registration polling;
    private @Nullable Instant lastSaved;
    private boolean opened;

    LiveMeetingView(
            MeetingService meetings,
            AgendaService agenda,
            AttendeeService attendees,
            LivePanes panes,
            Access access,
            Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.panes = panes;
        this.access = access;
        this.clock = clock;
        setId("main");
        addClassNames("meet", "live");
        add(rail, here, foot);
    }

    @Override
    public String getPageTitle() {
        return "Meeting – TATS";
    }

    @Override
    public Component barTitle() {
        return title;
    }

    @Override
    public List<Component> barControls() {
        Anchor away = new Anchor("meetings", "Leave");
        away.addClassNames("menu", "on");
        return List.of(saved, keys.button(), away);
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
        at = LiveAddress.of(event.getLocation().getQueryParameters()).orElseGet(() -> LiveAddress.of(meeting));
        enter(meeting);
        draw();
        shown.focus();
    }

    /** Whoever records moves the meeting along by opening an item for the first time, or the actions at the start. */
    private void enter(MeetingRow meeting) {
        boolean runs = meeting.status() == MeetingStatus.IN_PROGRESS && access.may(Permission.RECORD_MEETING);
        if (runs && at.place().equals("item")) {
            current(agenda.reload(meeting.id()))
                    .filter(item -> !item.closed() && item.discussion().isEmpty())
                    .ifPresent(item -> meetings.open(item.id()));
        }
    }

    private void draw() {
        MeetingRow meeting = meetings.find(meeting());
        List<AgendaItemRow> items = agenda.reload(meeting.id());
        title.setText(meeting.forumName() + ", " + Dates.weekday(meeting.heldOn()));
        shown.parts().forEach(this::remove);
        shown = panes.show(meeting, items, at, this);
        int place = indexOf(foot);
        for (Component part : shown.parts()) {
            addComponentAtIndex(place++, part);
        }
        around(meeting, items);
    }

    private void around(MeetingRow meeting, List<AgendaItemRow> items) {
        Instant now = clock.instant();
        rail.show(meeting, items, at, now);
        here.show(
                meeting.id(),
                at,
                at.item() == null ? panes.wholeMeeting(meeting.id()) : attendees.hereFor(at.item()),
                access.may(Permission.RECORD_MEETING));
        Optional<AgendaItemRow> item = current(items);
        item.ifPresent(row -> shown.time(RailPane.spent(meeting, row, now)));
        boolean records = access.may(Permission.RECORD_MEETING);
        foot.ways(
                !at.isActions(),
                LiveSteps.onwards(at, items, records && meeting.status() == MeetingStatus.IN_PROGRESS));
        if (records) {
            foot.missing(shown.missing());
        }
        elsewhere(meeting, items);
    }

    /** The meeting went on while this person stayed: said, never forced. */
    private void elsewhere(MeetingRow meeting, List<AgendaItemRow> items) {
        LiveAddress there = LiveAddress.of(meeting);
        if (meeting.status() == MeetingStatus.IN_PROGRESS && at.place().equals("item") && !there.equals(at)) {
            StatusMark mark = new StatusMark(Shape.AHEAD, "The meeting is at ");
            mark.add(new Anchor(
                    there.href(meeting.id()), there.isActions() ? "the unfinished actions" : there.words(items)));
            foot.say(mark);
        }
    }

    private void step(int by) {
        if (!shown.commit()) {
            return;
        }
        List<AgendaItemRow> items = agenda.reload(meeting());
        LiveAddress to = LiveSteps.from(at, items, by);
        MeetingRow meeting = meetings.find(meeting());
        if (meeting.status() == MeetingStatus.IN_PROGRESS && access.may(Permission.RECORD_MEETING)) {
            move(to, items);
        }
        getUI().ifPresent(ui -> ui.navigate(MeetingWords.live(meeting()), to.query()));
    }

    private void move(LiveAddress to, List<AgendaItemRow> items) {
        if (to.isActions()) {
            meetings.openActions(meeting());
        }
        items.stream()
                .filter(item -> to.isItem(item.id()) && !item.closed())
                .findFirst()
                .ifPresent(item -> meetings.open(item.id()));
    }

    @Override
    public void saved(Instant when) {
        lastSaved = when;
        saved.saved(when);
    }

    @Override
    public void notSaved() {
        saved.notSavedSince(Optional.ofNullable(lastSaved).orElseGet(clock::instant));
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
        around(meetings.find(meeting()), agenda.reload(meeting()));
    }

    /** Others may have changed something: each screen reads again under its own person's rights. */
    private void poll(PollEvent event) {
        MeetingRow meeting = meetings.find(meeting());
        List<AgendaItemRow> items = agenda.reload(meeting.id());
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
        ui.setPollInterval(POLL_MILLIS);
        polling = ui.addPollListener(this::poll);
        ui.getPage().retrieveExtendedClientDetails(details -> rail.fold(details.getWindowInnerWidth() < WIDE));
        add(keys);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private Optional<AgendaItemRow> current(List<AgendaItemRow> items) {
        return items.stream().filter(item -> at.isItem(item.id())).findFirst();
    }

    private MeetingId meeting() {
        return Optional.ofNullable(id).orElseThrow(NotFound::new);
    }
}
