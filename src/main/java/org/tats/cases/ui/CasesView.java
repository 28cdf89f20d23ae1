package org.tats.cases.ui;

import com.vaadin.flow.component.Component;
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
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.CaseFilter;
import org.tats.cases.CaseRow;
import org.tats.cases.CaseService;
import org.tats.cases.CaseStatus;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.LinkTabs;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;

/** Case files that this person may see, fifty at a time, the next review first. */
@Route(CasesView.ROUTE)
@Menu(order = 14, title = "Case files")
@PermitAll
@Requires(Permission.SEE_CASE)
class CasesView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "cases";

    private static final int PAGE = 50;
    private static final int REVIEW_SOON_DAYS = 7;

    private final CaseService cases;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();

    CasesView(CaseService cases, Access access, Clock clock) {
        super("Case files");
        this.cases = cases;
        this.access = access;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String show = Ids.word(event.getLocation(), "show").orElse("open");
        int from = Ids.number(event.getLocation(), "from");
        CaseFilter filter = filter(show);
        int count = cases.count(filter);
        finding(finding(show, count));
        subtitle("One open case a pupil, one lead professional, and never without a date for the next review.");
        content.removeAll();
        content.add(
                new LinkTabs("Which case files")
                        .tab("Open", ROUTE, show.equals("open"))
                        .tab("Led by me", ROUTE + "?show=mine", show.equals("mine"))
                        .tab("Closed", ROUTE + "?show=closed", show.equals("closed")),
                new LedgerSection("Case files", table(filter, from), pages(show, from, count)));
    }

    private CaseFilter filter(String show) {
        return switch (show) {
            case "mine" -> CaseFilter.ledBy(access.current().id());
            case "closed" -> CaseFilter.CLOSED;
            default -> CaseFilter.OPEN;
        };
    }

    private static String finding(String show, int count) {
        return switch (show) {
            case "mine" -> Words.count(count, "open case is led by you", "open cases are led by you");
            case "closed" -> Words.count(count, "closed case");
            default -> Words.count(count, "open case");
        };
    }

    private Component table(CaseFilter filter, int from) {
        LocalDate today = Dates.today(clock);
        return new DataTable<CaseRow>("Case files")
                .rowHeader("Pupil", CasesView::pupil)
                .component(
                        "Case",
                        row -> new Span(new Span(row.reference()), new Quiet("since " + Dates.full(row.openedOn()))))
                .column("Lead professional", CaseRow::leadName)
                .component("Next review", row -> review(row, today))
                .number("Open actions", row -> String.valueOf(row.openActions()))
                .date("Last discussed", row -> date(row.lastDiscussed(), today))
                .empty("No case file here. A case opens when a meeting discusses a pupil.")
                .rows(cases.list(filter, from, PAGE));
    }

    private static Component pages(String show, int from, int count) {
        var pages = new Div();
        pages.addClassName("actions");
        if (count > PAGE) {
            int last = Math.min(from + PAGE, count);
            pages.add(new Quiet((from + 1) + " to " + last + " of " + count));
        }
        if (from > 0) {
            pages.add(new Anchor(ROUTE + "?show=" + show + "&from=" + Math.max(0, from - PAGE), "The 50 before"));
        }
        if (from + PAGE < count) {
            pages.add(new Anchor(ROUTE + "?show=" + show + "&from=" + (from + PAGE), "The next 50"));
        }
        return pages;
    }

    private static Component pupil(CaseRow row) {
        return PupilWords.cell(
                ROUTE + "/" + row.id(), row.pupilName(), PupilWords.where(row.yearGroup(), row.schoolName()));
    }

    static Component review(CaseRow row, LocalDate today) {
        LocalDate review = row.nextReview();
        if (row.status() == CaseStatus.CLOSED) {
            return new StatusMark(Shape.NONE, "Closed " + date(row.closedOn(), today));
        }
        if (review == null) {
            return new StatusMark(Shape.NONE, "Not discussed yet");
        }
        String on = Dates.near(review, today);
        if (review.isBefore(today)) {
            return new StatusMark(Shape.URGENT, "Was due " + on);
        }
        return review.isAfter(today.plusDays(REVIEW_SOON_DAYS))
                ? new StatusMark(Shape.TRACK, on)
                : new StatusMark(Shape.DUE, on);
    }

    private static String date(@org.jspecify.annotations.Nullable LocalDate date, LocalDate today) {
        return date == null ? "–" : Dates.near(date, today);
    }
}
