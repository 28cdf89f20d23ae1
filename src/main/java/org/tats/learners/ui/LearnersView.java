package org.tats.learners.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.PageLinks;
import org.tats.common.ui.Quiet;
import org.tats.learners.Category;
import org.tats.learners.LearnerRow;
import org.tats.learners.LearnersPage;
import org.tats.learners.LearnersService;
import org.tats.learners.LearnersSummary;
import org.tats.learners.LearnersSummary.CategoryCount;
import org.tats.publishing.PublicationService;

/** Who is not in full-time school: the one list of the Vulnerable Learners group. */
@Route("vulnerable-learners")
@Menu(order = 14, title = "Vulnerable learners")
@PermitAll
@Requires(Permission.SEE_LISTED)
class LearnersView extends Page implements AfterNavigationObserver {

    private static final int PAGE = 50;

    private final LearnersService learners;
    private final PublicationService publications;
    private final Access access;
    private final Clock clock;
    private final Div body = new Div();

    LearnersView(LearnersService learners, PublicationService publications, Access access, Clock clock) {
        super("Vulnerable learners");
        this.learners = learners;
        this.publications = publications;
        this.access = access;
        this.clock = clock;
        add(body);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(LearnersAddress.of(event.getLocation().getQueryParameters()));
    }

    private void show(LearnersAddress address) {
        LearnersSummary summary = learners.summary();
        LearnersPage page = learners.list(address.filter(), address.offset(), PAGE);
        head(summary, address);
        body.removeAll();
        body.add(new LearnersFilters(address.filter(), summary, filter -> go(address.with(filter))));
        body.add(new LearnersTable("Children not in full-time school", Dates.today(clock))
                .empty(
                        summary.children() == 0
                                ? "Nobody you may see is on the list."
                                : "No child matches these filters. Choose all categories, schools and owners to see more.")
                .rows(page.rows()));
        body.add(new PageLinks(
                LearnersView.class,
                PAGE,
                address.offset(),
                page.rows().size(),
                page.total(),
                from -> address.from(from).parameters()));
        off(summary);
        body.add(new LedgerSection("By category", categories(summary)).aside("a child counts in each of theirs"));
        if (access.may(Permission.SEE_PUBLISHED)) {
            body.add(new PublishedFigures(
                    publications, access.may(Permission.PUBLISH_FIGURES) ? learners.lastKept() : Optional.empty()));
        }
    }

    private void head(LearnersSummary summary, LearnersAddress address) {
        finding("%s not in full-time school, %d without any hours"
                .formatted(Words.count(summary.children(), "child", "children"), summary.withoutHours()));
        subtitle(
                "Each child is listed once, with everything that holds. Days out are the school days since the child was last in"
                        + " full-time school, days attended in part among them. "
                        + (summary.notKnown() > 0 ? "Of " + summary.notKnown() + " the hours are not known. " : "")
                        + summary.countedAt()
                                .map(at -> "As at " + Dates.moment(at) + ".")
                                .orElse("It was never counted yet."));
        var controls = new Div();
        controls.addClassName("actions");
        if (access.may(Permission.BUILD_AGENDA)) {
            controls.add(new Button("Count again now", click -> recount(address)));
        }
        if (access.may(Permission.SEE_COUNTS)) {
            controls.add(download(address));
        }
        aside(controls);
    }

    private void recount(LearnersAddress address) {
        learners.recount();
        show(address);
        Announcer.say("Counted again.");
    }

    private Anchor download(LearnersAddress address) {
        String name = "tats-vulnerable-learners-" + Dates.today(clock) + ".csv";
        Anchor file = new Anchor(
                DownloadHandler.fromInputStream(request -> {
                    byte[] bytes = learners.csv(address.filter()).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name, "text/csv; charset=utf-8", bytes.length);
                }),
                "Download as CSV");
        file.addClassName("act");
        file.getElement().setAttribute("download", name);
        return file;
    }

    private void off(LearnersSummary summary) {
        summary.before().ifPresent(heldOn -> {
            List<LearnerRow> gone = learners.off();
            LocalDate today = Dates.today(clock);
            var table = new DataTable<LearnerRow>("Off the list")
                    .rowHeader("Child", row -> new Anchor("pupils/" + row.pupil(), row.name()))
                    .column("School", LearnerRow::schoolName)
                    .column("Was listed for", LearnerRow::why)
                    .date("Since", row -> Dates.near(row.since(), today))
                    .empty("Nobody left the list.")
                    .rows(gone);
            body.add(new LedgerSection("Off the list since the meeting of " + Dates.full(heldOn), table)
                    .aside(Words.count(gone.size(), "child", "children")));
        });
    }

    private static DataTable<Map.Entry<Category, CategoryCount>> categories(LearnersSummary summary) {
        return new DataTable<Map.Entry<Category, CategoryCount>>("Children by category")
                .rowHeader("Category", row -> new Span(row.getKey().words()))
                .number("Children", row -> String.valueOf(row.getValue().children()))
                .number(
                        "Without any hours",
                        row -> String.valueOf(row.getValue().withoutHours()))
                .component("When it holds", row -> new Quiet(row.getKey().definition()))
                .rows(List.copyOf(summary.byCategory().entrySet()));
    }

    private void go(LearnersAddress address) {
        UI.getCurrent().navigate(LearnersView.class, address.parameters());
    }
}
