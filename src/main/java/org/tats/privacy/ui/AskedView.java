package org.tats.privacy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tats.access.BreakGlassId;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.privacy.AskedRow;
import org.tats.privacy.GuardService;

/** For police and youth justice: emergency accesses that are open now, and whether their own part opens to them. */
@Route(Privacy.ASKED)
@PermitAll
@Requires(Permission.SIGNED_IN)
class AskedView extends Page implements AfterNavigationObserver {

    private final GuardService guards;
    private final ErrorSummary problems = new ErrorSummary();
    private final Div content = new Div();
    /** Whom this person has looked up on this visit. */
    private final Map<BreakGlassId, String> children = new HashMap<>();

    AskedView(GuardService guards) {
        super("Asked to allow");
        this.guards = guards;
        add(problems, content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!guards.guards()) {
            throw new NotFound();
        }
        show();
    }

    private void show() {
        List<AskedRow> rows = guards.asked();
        long waiting = rows.stream().filter(row -> !row.allowed()).count();
        finding(
                waiting == 0
                        ? "Nobody asks for your agency’s part"
                        : Words.count(waiting, "emergency access asks", "emergency accesses ask")
                                + " for your agency’s part");
        subtitle("What your agency keeps to itself stays closed to emergency access until one of you allows it. Which"
                + " child it is about is shown when you ask, and that is kept with your name.");
        problems.clear();
        content.removeAll();
        content.add(new LedgerSection(
                "Open now",
                new DataTable<AskedRow>("Emergency accesses that are open now")
                        .rowHeader("Number", row -> new Span(row.reference()))
                        .column("Who", AskedRow::personName)
                        .component(
                                "Why", row -> new Span(new Span(row.category().words()), new Quiet(row.reason())))
                        .date("Until", row -> Dates.time(row.until()))
                        .component("Child", row -> child(row))
                        .component("Your part", row -> part(row))
                        .empty("No emergency access is open now.")
                        .rows(rows)));
    }

    private Component child(AskedRow row) {
        String known = children.get(row.id());
        return known == null
                ? new Button(
                        "Show which child " + row.reference(),
                        click -> tried(() -> children.put(row.id(), guards.child(row.id()))))
                : new Span(known);
    }

    private Component part(AskedRow row) {
        return row.allowed()
                ? new StatusMark(Shape.GOOD, "Open until " + Dates.time(row.until()))
                : new Button(
                        "Open our part to " + row.reference(),
                        click -> tried(() -> {
                            guards.allow(row.id());
                            Announcer.say("Your agency’s part is open to " + row.reference());
                        }));
    }

    private void tried(Runnable work) {
        try {
            if (problems.attempt(work)) {
                show();
            }
        } catch (NotFound ended) {
            show();
            problems.add("This emergency access has ended meanwhile.");
            problems.show();
        }
    }
}
