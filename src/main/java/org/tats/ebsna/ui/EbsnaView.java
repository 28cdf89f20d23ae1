package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.PageLinks;
import org.tats.common.ui.Quiet;
import org.tats.ebsna.BandReading;
import org.tats.ebsna.JointWork;
import org.tats.ebsna.JointWorkService;
import org.tats.ebsna.PlanFilter;
import org.tats.ebsna.PlanRow;

/** Requests that wait, and plans: by worker, band, next review and last contact; fifty at a time. */
@Route(EbsnaView.ROUTE)
@Menu(order = 16, title = "EBSNA")
@PermitAll
@Requires(Permission.SEE_PLAN)
class EbsnaView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "ebsna";

    private static final int PAGE = 50;

    private final PlanDoors doors;
    private final JointWorkService requests;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();

    EbsnaView(PlanDoors doors, JointWorkService requests, Access access, Clock clock) {
        super("EBSNA");
        this.doors = doors;
        this.requests = requests;
        this.access = access;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(PlanQuery.of(event.getLocation()));
    }

    private void show(PlanQuery query) {
        LocalDate today = Dates.today(clock);
        PlanFilter filter = query.filter(access.current().id(), today);
        int count = doors.plans().count(filter);
        finding(query.finding(count));
        subtitle("EBSNA: emotionally based school non-attendance. A plan is looked at every two weeks, and success is"
                + " counted in steps and contact as well as in attendance.");
        content.removeAll();
        if (access.may(Permission.WORK_PLAN)) {
            aside(new Anchor(EbsnaDayView.ROUTE, "My day"));
            waiting(query).ifPresent(content::add);
        }
        content.add(
                query.tabs(),
                new PlanFilterRow(
                        query, doors.plans().workers(), doors.settings().bands()),
                plans(filter, query, today, count));
    }

    private Component plans(PlanFilter filter, PlanQuery query, LocalDate today, int count) {
        List<PlanRow> rows = doors.plans().list(filter, query.from(), PAGE);
        return new LedgerSection(
                "Plans",
                table(rows, today),
                new PageLinks(
                        EbsnaView.class,
                        PAGE,
                        query.from(),
                        rows.size(),
                        count,
                        offset -> QueryParameters.simple(
                                query.at(Math.max(0, offset)).parameters())));
    }

    private Component table(List<PlanRow> rows, LocalDate today) {
        Map<PupilId, BandReading> bands =
                doors.plans().bands(rows.stream().map(PlanRow::pupil).toList());
        return new DataTable<PlanRow>("EBSNA plans, the next review first")
                .rowHeader("Pupil", PlanWords::pupil)
                .component("Next review", row -> PlanWords.review(row, today))
                .date("Last contact", row -> PlanWords.lastContact(row, today))
                .component("Band", row -> band(Optional.ofNullable(bands.get(row.pupil())), today))
                .component("Who works on it", EbsnaView::workers)
                .column("Tier", PlanRow::tierWords)
                .empty("No plan here. A request for joint work that is accepted opens one.")
                .rows(rows);
    }

    private static Component band(Optional<BandReading> reading, LocalDate today) {
        var asOf = new Quiet(reading.flatMap(BandReading::asOf)
                .map(day -> "as at " + Dates.near(day, today))
                .orElse("no register"));
        asOf.addClassName("line");
        return new Span(new Span(PlanWords.band(reading)), asOf);
    }

    private static Component workers(PlanRow row) {
        var aep = new Quiet(row.aepName());
        aep.addClassName("line");
        return new Span(new Span(row.sasoName()), aep);
    }

    private Optional<Component> waiting(PlanQuery query) {
        List<JointWork> waiting = requests.waiting();
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        var beneath = new Div();
        LocalDate today = Dates.today(clock);
        var table = new DataTable<JointWork>("Requests that wait for an answer, the oldest first")
                .rowHeader("Pupil", row -> PlanWords.cell("pupils/" + row.pupil(), row.pupilName(), row.schoolName()))
                .component("Why", row -> PlanWords.typed(row.why()))
                .component("Shown by the data", HeadSection::facts)
                .component("Asked", row -> {
                    var on = new Quiet(Dates.near(row.askedOn(), today));
                    on.addClassName("line");
                    return new Span(new Span(row.askedBy()), on);
                })
                .component("Do", row -> answering(row, beneath, query))
                .rows(waiting);
        return Optional.of(new LedgerSection("Asked for joint work", table, beneath)
                .aside(Words.count(waiting.size(), "request waits", "requests wait")));
    }

    private Component answering(JointWork request, Div beneath, PlanQuery query) {
        var button = new Button("Answer", click -> {
            beneath.removeAll();
            var section = new LedgerSection("Answer for " + request.pupilName());
            section.add(new AnswerForms(requests, doors, Dates.today(clock)).answer(request, () -> {
                Announcer.say("Answered");
                show(query);
                focusFinding();
            }));
            beneath.add(section);
            section.focusHeading();
        });
        button.addThemeName("small");
        button.setAriaLabel("Answer for " + request.pupilName());
        return button;
    }
}
