package org.tats.privacy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
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
import java.util.Optional;
import org.tats.access.BreakGlassId;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.privacy.ReviewRow;
import org.tats.privacy.ReviewService;
import org.tats.privacy.Verdict;

/** Every emergency access, to be reviewed by somebody else within two working days. Names no child. */
@Route(Privacy.REVIEWS)
@Menu(order = 27, title = "Privacy checks")
@PermitAll
@Requires(Permission.REVIEW_OPENINGS)
class ReviewsView extends Page implements AfterNavigationObserver {

    private static final int SHOWN = 100;

    private final ReviewService reviews;
    private final Clock clock;
    private final Div content = new Div();

    ReviewsView(ReviewService reviews, Clock clock) {
        super("Emergency access to review");
        this.reviews = reviews;
        this.clock = clock;
        add(Privacy.tabs(Privacy.REVIEWS), content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(event.getLocation());
    }

    private void show(Location location) {
        int waiting = reviews.waiting();
        List<ReviewRow> rows = reviews.list(0, SHOWN);
        finding(
                waiting == 0
                        ? "No emergency access waits for review"
                        : Words.count(waiting, "emergency access waits", "emergency accesses wait") + " for review");
        subtitle("No child is named here. To look at the record, open it by emergency access yourself.");
        content.removeAll();
        chosen(rows, location).ifPresent(this::form);
        content.add(new LedgerSection("Emergency access", table(rows)));
    }

    private DataTable<ReviewRow> table(List<ReviewRow> rows) {
        LocalDate today = Dates.today(clock);
        return new DataTable<ReviewRow>("Emergency access, to be reviewed first")
                .rowHeader("Number", row -> number(row))
                .component("Who", row -> who(row))
                .column("Child", ReviewRow::child)
                .component("Why", row -> new Span(new Span(row.category().words()), new Quiet(row.reason())))
                .component(
                        "When",
                        row -> new Span(
                                new Span(Dates.moment(row.openedAt())), new Quiet("until " + Dates.time(row.until()))))
                .component("Review", row -> state(row, today))
                .empty("Nobody has opened a record by emergency access.")
                .rows(rows);
    }

    private static com.vaadin.flow.component.Component number(ReviewRow row) {
        return row.verdict() == null
                ? new Anchor(Privacy.REVIEWS + "?review=" + row.id(), "Review " + row.reference())
                : new Span(row.reference());
    }

    private static Span who(ReviewRow row) {
        Span who = new Span(new Span(row.personName()));
        if (row.repeated()) {
            who.add(new StatusMark(Shape.DUE, row.within30Days() + " within 30 days"));
        }
        if (row.allowed() > 0) {
            who.add(new Quiet("A guarded part was opened by " + Words.count(row.allowed(), "agency", "agencies")));
        }
        return who;
    }

    private static Span state(ReviewRow row, LocalDate today) {
        Verdict verdict = row.verdict();
        if (verdict == null) {
            boolean late = row.dueOn().isBefore(today);
            return new Span(new StatusMark(late ? Shape.URGENT : Shape.DUE, "Due " + Dates.weekday(row.dueOn())));
        }
        return new Span(
                new StatusMark(verdict == Verdict.PROPORTIONATE ? Shape.GOOD : Shape.URGENT, verdict.words()),
                new Quiet(row.reviewedBy() + ": " + row.words()));
    }

    private static Optional<ReviewRow> chosen(List<ReviewRow> rows, Location location) {
        Optional<BreakGlassId> asked = Privacy.id(location, "review").map(BreakGlassId::new);
        return rows.stream()
                .filter(row -> asked.filter(row.id()::equals).isPresent() && row.verdict() == null)
                .findFirst();
    }

    private void form(ReviewRow row) {
        var form = new VerdictForm<>(
                "What did you find?",
                Verdict.values(),
                Verdict::words,
                (verdict, words) -> decide(row, verdict, words));
        var section = new LedgerSection("Review " + row.reference(), form);
        content.add(section);
        section.focusHeading();
    }

    /** @throws RuleBroken which the form shows */
    private void decide(ReviewRow row, Verdict verdict, String words) {
        reviews.decide(row.id(), verdict, words);
        Announcer.say("Saved");
        show(new Location(Privacy.REVIEWS));
        focusFinding();
    }
}
