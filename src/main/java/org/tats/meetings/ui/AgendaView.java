package org.tats.meetings.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.clocks.ClockService;
import org.tats.clocks.ui.PressingLine;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.FitBar;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Small;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.meetings.AgendaItemRow;
import org.tats.meetings.AgendaService;
import org.tats.meetings.AttendeeService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;
import org.tats.meetings.Proposal;

/** Building the agenda: what asks to be discussed, what is on it, whether it fits. */
@Route("meetings/:meeting/agenda")
@PermitAll
@Requires(Permission.SEE_MEETING)
class AgendaView extends Page implements BeforeEnterObserver, AfterNavigationObserver {

    private final MeetingService meetings;
    private final AgendaService agenda;
    private final AttendeeService attendees;
    private final ClockService clocks;
    private final Access access;
    private final Clock clock;
    private final Div tabs = new Div();
    private final Div warning = new Div();
    private final Div proposed = new Div();
    private final Div items = new Div();
    private @Nullable MeetingId id;
    private ProposalList list = new ProposalList(List.of(), (proposal, line) -> {});
    private @Nullable AgendaTable table;

    AgendaView(
            MeetingService meetings,
            AgendaService agenda,
            AttendeeService attendees,
            ClockService clocks,
            Access access,
            Clock clock) {
        super("Agenda");
        this.meetings = meetings;
        this.agenda = agenda;
        this.attendees = attendees;
        this.clocks = clocks;
        this.access = access;
        this.clock = clock;
        add(tabs, warning, proposed, items);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        id = MeetingPage.meeting(event);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        refresh();
    }

    private void refresh() {
        MeetingRow meeting = meetings.find(meeting());
        tabs.removeAll();
        tabs.add(MeetingPage.tabs(meeting, MeetingPage.Part.AGENDA));
        finding("Agenda: " + MeetingWords.fit(meeting));
        subtitle(meeting.forumName() + ", " + MeetingWords.when(meeting, today())
                + (meeting.place().isEmpty() ? "." : ", " + meeting.place() + "."));
        head(meeting);
        boolean builds = access.may(Permission.BUILD_AGENDA) && meeting.status().agendaOpen();
        proposed.removeAll();
        if (builds) {
            drawProposals();
        }
        List<AgendaItemRow> rows = agenda.items(meeting.id());
        items.removeAll();
        table = new AgendaTable(this, agenda, attendees, meeting, rows, builds, pressing(rows));
        items.add(new LedgerSection("On the agenda", table).aside(MeetingWords.fit(meeting)));
    }

    /** What presses for each child of the agenda, in lines for its row. */
    private Map<PupilId, PressingLine> pressing(List<AgendaItemRow> rows) {
        List<PupilId> pupils =
                rows.stream().flatMap(row -> row.pupil().stream()).toList();
        return clocks.pressing(pupils).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, pressing -> new PressingLine(pressing.getValue(), today())));
    }

    private void head(MeetingRow meeting) {
        warning.removeAll();
        int over = meeting.plannedMinutes() - meeting.slotMinutes();
        if (over > 0) {
            warning.add(new Paragraph(new StatusMark(
                    Shape.DUE,
                    Words.count(over, "minute") + " over the slot. Shorten items, take some off, or expect to carry"
                            + " them.")));
        }
        FitBar bar = new FitBar(meeting.plannedMinutes(), meeting.slotMinutes()).small();
        if (meeting.status() == MeetingStatus.IN_PROGRESS) {
            next(new Anchor(MeetingWords.live(meeting.id()), "Open the meeting"), "");
        } else if (meeting.status() == MeetingStatus.PLANNED && access.may(Permission.RECORD_MEETING)) {
            boolean today = meeting.heldOn().equals(today());
            next(
                    new Button(today ? "Start the meeting" : "Hold the meeting today", click -> start(meeting)),
                    today ? "" : "It is planned for " + Dates.weekday(meeting.heldOn()) + " and moves to today");
        } else {
            aside(bar, new Small(meeting.plannedMinutes() + " of " + meeting.slotMinutes() + " minutes planned"));
            return;
        }
        warning.add(bar);
    }

    private void start(MeetingRow meeting) {
        meetings.move(meeting.id(), today());
        meetings.start(meeting.id());
        getUI().ifPresent(ui -> ui.navigate(MeetingWords.live(meeting.id())));
    }

    private void drawProposals() {
        List<Proposal> proposals = agenda.proposals(meeting());
        list = new ProposalList(proposals, this::addProposed);
        LedgerSection section = new LedgerSection("Asked for, not on the agenda", list);
        if (proposals.size() > 1) {
            section.aside(new Button("Add all " + proposals.size(), click -> {
                int added = agenda.addAll(meeting());
                say(Words.count(added, "item") + " added");
            }));
        }
        proposed.add(section);
    }

    private void addProposed(Proposal proposal, int line) {
        agenda.add(meeting(), proposal.pupil());
        say(proposal.name() + " is on the agenda");
        list.focus(line);
    }

    /** After a move by key: the same key again moves the same item further. */
    void moved(AgendaItemRow row, int by) {
        agenda.move(row.id(), by);
        say(row.title() + " moved");
        if (table != null) {
            table.focus(row.id(), by);
        }
    }

    /** After a change: says it and draws everything anew, for fit and proposals move together. */
    void say(String sentence) {
        Announcer.say(sentence);
        refresh();
    }

    private MeetingId meeting() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    private LocalDate today() {
        return Dates.today(clock);
    }
}
