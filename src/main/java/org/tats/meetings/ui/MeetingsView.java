package org.tats.meetings.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.FitBar;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.meetings.ForumRow;
import org.tats.meetings.ForumService;
import org.tats.meetings.MeetingId;
import org.tats.meetings.MeetingRow;
import org.tats.meetings.MeetingService;
import org.tats.meetings.MeetingStatus;

/** The series: what is still to be held, and what was. */
@Route("meetings")
@Menu(order = 11, title = "Meetings")
@PermitAll
@Requires(Permission.SEE_MEETING)
class MeetingsView extends Page implements AfterNavigationObserver {

    private static final int PAGE = 20;
    private static final int AHEAD = 4;

    private final MeetingService meetings;
    private final ForumService forums;
    private final Access access;
    private final Clock clock;
    private final DataTable<MeetingRow> ahead;
    private final DataTable<MeetingRow> held;
    private final Div planning = new Div();
    private final Div more = new Div();

    MeetingsView(MeetingService meetings, ForumService forums, Access access, Clock clock) {
        super("Meetings");
        this.meetings = meetings;
        this.forums = forums;
        this.access = access;
        this.clock = clock;
        this.ahead = new DataTable<MeetingRow>("Meetings ahead")
                .rowHeader("Meeting", this::name)
                .component("Agenda", MeetingsView::fit)
                .component("Status", MeetingWords::status)
                .component("Do", row -> MeetingWords.open(row, builds()))
                .empty("No meeting is planned for you. You see a meeting here once you are invited to it.");
        this.held = new DataTable<MeetingRow>("Meetings held")
                .rowHeader("Meeting", this::name)
                .number("Pupils", row -> String.valueOf(row.items()))
                .component("Minutes", MeetingWords::status)
                .component("Do", row -> MeetingWords.open(row, builds()))
                .empty("No meeting was held yet.");
        add(new LedgerSection("Ahead", ahead), planning, new LedgerSection("Held", held, more));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (builds()) {
            List<ForumRow> met =
                    forums.forums().stream().filter(this::hasMembers).toList();
            met.forEach(forum -> meetings.planSeries(forum.id(), AHEAD));
            planning(met);
        }
        List<MeetingRow> coming = meetings.ahead();
        ahead.rows(coming);
        head(coming);
        int page = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("page")
                .filter(text -> text.matches("[1-9]\\d{0,4}"))
                .map(Integer::parseInt)
                .orElse(1);
        held.rows(meetings.held((page - 1) * PAGE, PAGE));
        pages(page, meetings.countHeld());
    }

    /** A forum to which nobody belongs yet does not meet here. */
    private boolean hasMembers(ForumRow forum) {
        return forums.standingMembers(forum.id()).stream()
                .anyMatch(
                        member -> member.validTo() == null || !member.validTo().isBefore(today()));
    }

    private void planning(List<ForumRow> met) {
        planning.removeAll();
        if (!met.isEmpty()) {
            planning.add(new LedgerSection("Plan another meeting", new PlanMeetingForm(met, today(), (forum, date) -> {
                MeetingId planned = meetings.plan(forum, date);
                getUI().ifPresent(ui -> ui.navigate(MeetingWords.agenda(planned)));
            })));
        }
    }

    private void head(List<MeetingRow> coming) {
        if (coming.isEmpty()) {
            finding("No meeting is planned");
            return;
        }
        MeetingRow next = coming.getFirst();
        boolean now = next.status() == MeetingStatus.IN_PROGRESS;
        finding((now ? "The meeting is in progress: " : "Next meeting: ") + MeetingWords.when(next, today()));
        subtitle(next.forumName() + (next.place().isEmpty() ? "." : ", " + next.place() + "."));
        next(
                new Anchor(
                        now ? MeetingWords.live(next.id()) : MeetingWords.agenda(next.id()),
                        now ? "Open the meeting" : builds() ? "Build the agenda" : "See the agenda"),
                MeetingWords.fit(next));
    }

    private Div name(MeetingRow row) {
        String address = switch (row.status()) {
            case PLANNED, CANCELLED -> MeetingWords.agenda(row.id());
            case IN_PROGRESS -> MeetingWords.live(row.id());
            case DRAFT_MINUTES, APPROVED -> MeetingWords.minutes(row.id());
        };
        return new Div(
                new Anchor(address, Dates.weekdayFull(row.heldOn())),
                new Quiet(row.forumName() + ", " + Dates.time(row.startsAt()) + " to " + Dates.time(row.endsAt())));
    }

    private static Div fit(MeetingRow row) {
        Div fit = new Div(new Span(MeetingWords.fit(row)));
        fit.add(new FitBar(row.plannedMinutes(), row.slotMinutes()).small());
        return fit;
    }

    private void pages(int page, int all) {
        more.removeAll();
        if (all <= PAGE) {
            return;
        }
        Quiet where = new Quiet("Page " + page + ", " + Words.count(all, "meeting") + " held.");
        more.add(where);
        if (page > 1) {
            more.add(new Span(" "), new Anchor("meetings?page=" + (page - 1), "Later meetings"));
        }
        if (page * PAGE < all) {
            more.add(new Span(" "), new Anchor("meetings?page=" + (page + 1), "Earlier meetings"));
        }
    }

    private boolean builds() {
        return access.may(Permission.BUILD_AGENDA);
    }

    private LocalDate today() {
        return Dates.today(clock);
    }
}
