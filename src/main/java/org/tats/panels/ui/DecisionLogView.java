package org.tats.panels.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
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
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.LinkTabs;
import org.tats.common.ui.Page;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.panels.Decision;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19LetterService;

/** Every decision of the school year by number: when it was owed and made, its outcome, and whether the letter went. */
@Route(DecisionLogView.ROUTE)
@PermitAll
@Requires(Permission.SEE_SECTION_19)
class DecisionLogView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "section-19/log";

    private final Section19DecisionService decisions;
    private final Section19LetterService letters;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();

    DecisionLogView(Section19DecisionService decisions, Section19LetterService letters, Access access, Clock clock) {
        super("Section 19 decisions");
        this.decisions = decisions;
        this.letters = letters;
        this.access = access;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        LocalDate today = Dates.today(clock);
        LocalDate from = org.tats.registry.AcademicYear.of(today).first();
        List<Decision> rows = decisions.between(from, today);
        long open = rows.stream().filter(row -> !row.complete()).count();
        finding(
                rows.isEmpty()
                        ? "No decision is recorded this school year"
                        : Words.count(rows.size(), "decision") + " since " + Dates.full(from)
                                + (open == 0
                                        ? ""
                                        : ", " + Words.count(open, "letter has", "letters have") + " not gone"));
        subtitle("A decision never changes; what is wrong or new is added to it. Numbers leave no gap.");
        content.removeAll();
        boolean whole = access.scope(Permission.SEE_SECTION_19).everyPupil();
        if (whole && !rows.isEmpty() && access.may(Permission.SEE_CASE_TEXT)) {
            next(
                    new Button("Write the log as a document", click -> {
                        letters.log(from, today);
                        Announcer.say("The log is written and stands in the register of documents");
                        subtitle("The log is written. It stands in the register of documents, as PDF and Word.");
                    }),
                    "Decisions with the data seen then");
        }
        content.add(
                new LinkTabs("Parts of Section 19")
                        .tab("Open requests", Section19View.ROUTE, false)
                        .tab("Provision register", RegisterView.ROUTE, false)
                        .tab("Decision log", ROUTE, true),
                new LedgerSection("Decisions", table(today).rows(rows)));
    }

    private static DataTable<Decision> table(LocalDate today) {
        return new DataTable<Decision>("Decisions by number")
                .rowHeader("Number", row -> new Anchor(Section19View.ROUTE + "/" + row.request(), row.number()))
                .date("Owed from", row -> Dates.near(row.askedFrom(), today))
                .date("Decided", row -> Dates.near(row.decidedOn(), today))
                .column("Ground", row -> row.ground().words())
                .column("Decision", row -> row.outcome().words())
                .component(
                        "Letter to the parent",
                        row -> row.letter().issuedOn() == null
                                ? new StatusMark(
                                        Shape.DUE,
                                        "Not gone, due "
                                                + Dates.near(row.letter().due(), today))
                                : new Span(Dates.near(row.letter().issuedOn(), today)))
                .empty("A decision appears here when a panel records it, or when one is made outside a meeting.");
    }
}
