package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.clocks.ClockService;
import org.tats.clocks.ClockState;
import org.tats.clocks.RunningRow;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.LinkTabs;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.panels.Decision;
import org.tats.panels.KeyPointService;
import org.tats.panels.Request;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19DraftService;
import org.tats.panels.Section19Service;
import org.tats.panels.ToConsider;

/** Requests under Section 19 with their clocks and one next step each, and for whom it is to be considered. */
@Route(Section19View.ROUTE)
@Menu(order = 16, title = "Section 19")
@PermitAll
@Requires(Permission.SEE_SECTION_19)
class Section19View extends Page implements AfterNavigationObserver {

    static final String ROUTE = "section-19";

    /** As many of those to be considered as stand on the page at first; it says when there are more. */
    private static final int SHOWN = 10;

    private final Section19Service requests;
    private final Section19DecisionService decisions;
    private final KeyPointService keyPoints;
    private final Section19DraftService drafts;
    private final ClockService clocks;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();

    Section19View(
            Section19Service requests,
            Section19DecisionService decisions,
            KeyPointService keyPoints,
            Section19DraftService drafts,
            ClockService clocks,
            Access access,
            Clock clock) {
        super("Section 19");
        this.requests = requests;
        this.decisions = decisions;
        this.keyPoints = keyPoints;
        this.drafts = drafts;
        this.clocks = clocks;
        this.access = access;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation());
    }

    private void show(Location location) {
        boolean ended =
                Section19Words.word(location, "show").filter("ended"::equals).isPresent();
        LocalDate today = Dates.today(clock);
        List<Request> rows = requests.list(!ended);
        Map<PupilId, List<RunningRow>> pressing =
                clocks.pressing(rows.stream().map(Request::pupil).toList());
        List<ToConsider> children =
                ended || !access.may(Permission.WORK_SECTION_19) ? List.of() : keyPoints.toConsider();
        finding(finding(rows, pressing, ended) + waiting(children));
        subtitle(
                "To enter a request, find the pupil in the bar above and choose “Ask for education under Section 19”.");
        content.removeAll();
        content.add(new LinkTabs("Parts of Section 19")
                .tab("Open requests", ROUTE, !ended)
                .tab("Provision register", RegisterView.ROUTE, false)
                .tab("Decision log", DecisionLogView.ROUTE, false)
                .tab("Ended", ROUTE + "?show=ended", ended));
        if (!ended && access.may(Permission.WORK_SECTION_19)) {
            ratify(today);
        }
        content.add(new LedgerSection(
                ended ? "Ended requests" : "Open requests",
                table(ended, pressing, today)
                        .empty(
                                ended
                                        ? "No request has ended yet."
                                        : "No request is open. One appears here as soon as it is entered or a school sends it.")
                        .rows(rows)));
        consider(children, location, today);
    }

    private static String waiting(List<ToConsider> children) {
        long count = children.stream().map(ToConsider::pupil).distinct().count();
        return count == 0 ? "" : ". " + Words.count((int) count, "child is", "children are") + " to be considered";
    }

    private static String finding(List<Request> rows, Map<PupilId, List<RunningRow>> pressing, boolean ended) {
        if (ended) {
            return Words.count(rows.size(), "request has ended", "requests have ended");
        }
        long late = rows.stream()
                .filter(row ->
                        pressing.getOrDefault(row.pupil(), List.of()).stream().anyMatch(Section19View::ownAndLate))
                .count();
        String open = rows.isEmpty()
                ? "No request is open"
                : Words.count(rows.size(), "request is open", "requests are open");
        return late == 0 ? open : open + ", " + late + " past a day that is owed";
    }

    private static boolean ownAndLate(RunningRow row) {
        return row.clock().id().startsWith("S19-") && row.state() == ClockState.RED;
    }

    private DataTable<Request> table(boolean ended, Map<PupilId, List<RunningRow>> pressing, LocalDate today) {
        var table = new DataTable<Request>("Requests under Section 19")
                .rowHeader("Pupil", Section19Words::pupil)
                .component(
                        "Asked for by",
                        row -> new Span(
                                new Span(row.source().words()),
                                new Quiet("Known since " + Dates.near(row.knewOn(), today) + ", " + row.reference())))
                .component("State", row -> Section19Words.state(row.state()));
        if (ended) {
            return table.column(
                    "How it ended",
                    row -> row.endReason() == null ? "" : row.endReason().words());
        }
        return table.component("Due", row -> due(pressing.getOrDefault(row.pupil(), List.of()), today))
                .column("Works on it", row -> row.owner() == null ? "Nobody yet" : row.ownerName())
                .component("Next", row -> Section19Words.act(Section19Words.address(row), Section19Words.next(row)));
    }

    /** The most pressing clock of this module. */
    private static Component due(List<RunningRow> rows, LocalDate today) {
        return rows.stream()
                .filter(row -> row.clock().id().startsWith("S19-"))
                .findFirst()
                .<Component>map(row -> new Span(
                        new StatusMark(
                                row.state() == ClockState.RED ? Shape.URGENT : Shape.DUE,
                                row.clock().owed()),
                        new Quiet(row.progress()
                                + row.dueOn()
                                        .map(day -> ", by " + Dates.near(day, today))
                                        .orElse(""))))
                .orElseGet(() -> new Span("–"));
    }

    private void consider(List<ToConsider> children, Location location, LocalDate today) {
        if (children.isEmpty()) {
            return;
        }
        boolean all =
                Section19Words.word(location, "show").filter("all"::equals).isPresent();
        var section = new LedgerSection(
                        "Section 19 to be considered",
                        new DataTable<ToConsider>("Children for whom Section 19 is to be considered")
                                .rowHeader(
                                        "Pupil",
                                        row -> new Span(
                                                new Anchor("pupils/" + row.pupil(), row.pupilName()),
                                                new Quiet(row.schoolName())))
                                .column("Because", row -> row.due().what())
                                .date("Since", row -> Dates.near(row.due().on(), today))
                                .component("Do", ConsiderForm::links)
                                .rows(all || children.size() <= SHOWN ? children : children.subList(0, SHOWN)))
                .aside(Words.count(children.size(), "waits", "wait"));
        if (!all && children.size() > SHOWN) {
            section.add(new Paragraph(
                    new Span("These are the " + SHOWN + " that wait longest. "),
                    Section19Words.act(ROUTE + "?show=all", "Show all " + children.size())));
        }
        content.add(section);
        ConsiderForm.asked(location, children).ifPresent(this::whyNot);
    }

    private void whyNot(ToConsider child) {
        String form = "not needed " + child.due().clock() + " " + child.due().key();
        var kept = new KeptForm(drafts, child.pupil(), form, drafts.of(child.pupil()));
        var section = new LedgerSection(
                "Why is no request needed for " + child.pupilName() + "?", new ConsiderForm(child, kept, reason -> {
                    keyPoints.notNeeded(
                            child.pupil(), child.due().clock(), child.due().key(), reason);
                    kept.done();
                    Announcer.say("Saved");
                    show(new Location(ROUTE));
                    focusFinding();
                }));
        content.add(section);
        section.focusHeading();
    }

    private void ratify(LocalDate today) {
        List<Decision> waiting = decisions.toRatify();
        if (!waiting.isEmpty()) {
            content.add(new LedgerSection(
                    "Made outside a meeting, to ratify at the next panel",
                    new DataTable<Decision>("Decisions to ratify")
                            .rowHeader("Decision", row -> new Anchor(ROUTE + "/" + row.request(), row.number()))
                            .date("Decided", row -> Dates.near(row.decidedOn(), today))
                            .column("By", Decision::decidedByName)
                            .column("Why it could not wait", Decision::whyOutside)
                            .rows(waiting)));
        }
    }
}
