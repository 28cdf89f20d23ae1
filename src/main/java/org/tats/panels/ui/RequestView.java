package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.clocks.ClockService;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.panels.EvidenceService;
import org.tats.panels.KeyPoint;
import org.tats.panels.KeyPointService;
import org.tats.panels.ProvisionService;
import org.tats.panels.Request;
import org.tats.panels.RequestDetails;
import org.tats.panels.RequestId;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19LetterService;
import org.tats.panels.Section19Service;

/** One request: where it stands, its clocks, what is to be done next, evidence, decisions, provision, every key point. */
@Route(Section19View.ROUTE)
@PermitAll
@Requires(Permission.SEE_SECTION_19)
class RequestView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {

    private final Section19Service requests;
    private final EvidenceService evidence;
    private final Section19DecisionService decisions;
    private final Section19LetterService letters;
    private final ProvisionService provisions;
    private final KeyPointService keyPoints;
    private final ClockService clocks;
    private final PeopleService people;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();
    private RequestId id = RequestId.random();

    RequestView(
            Section19Service requests,
            EvidenceService evidence,
            Section19DecisionService decisions,
            Section19LetterService letters,
            ProvisionService provisions,
            KeyPointService keyPoints,
            ClockService clocks,
            PeopleService people,
            Access access,
            Clock clock) {
        super("Section 19 request");
        this.requests = requests;
        this.evidence = evidence;
        this.decisions = decisions;
        this.letters = letters;
        this.provisions = provisions;
        this.keyPoints = keyPoints;
        this.clocks = clocks;
        this.people = people;
        this.access = access;
        this.clock = clock;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = new RequestId(Section19Words.id(parameter));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        RequestDetails details = requests.read(id);
        Request request = details.request();
        LocalDate today = Dates.today(clock);
        finding(Section19Words.finding(details, today));
        subtitle(request.where() + ". " + request.reference() + ", known since " + Dates.near(request.knewOn(), today)
                + ". " + (request.owner() == null ? "Nobody works on it yet." : request.ownerName() + " works on it."));
        content.removeAll();
        next(details);
        if (access.may(Permission.SEE_CLOCKS, request.pupil())) {
            content.add(new LedgerSection("Clocks", Section19Words.clocks(clocks.ofPupil(request.pupil()), today)));
        }
        if (details.works() && request.state().open()) {
            content.add(new LedgerSection(
                    "What to do",
                    new RequestSteps(details, requests, evidence, letters, people, access, today, this::saved)));
        }
        content.add(
                asked(request, today),
                new EvidenceSection(details, evidence, today, this::saved),
                new DecisionSection(details, decisions, letters, today, this::saved),
                new ProvisionSection(details, provisions, today, this::saved),
                points(request, today));
    }

    private void next(RequestDetails details) {
        Request request = details.request();
        if (details.works() && request.state().undecided() && request.owner() != null) {
            next(
                    new Anchor(DecisionView.ROUTE + "/" + id, "Decide outside a meeting"),
                    "Only what cannot wait for the panel");
        } else {
            aside(new Anchor("pupils/" + request.pupil(), "Data about this pupil"));
        }
    }

    private static LedgerSection asked(Request request, LocalDate today) {
        Facts facts = new Facts()
                .fact("State", Section19Words.state(request.state()))
                .fact("Asked for by", request.source().words() + ": " + request.askedBy())
                .fact("How it came", request.way().words() + ", " + Dates.near(request.receivedOn(), today))
                .fact("The council knew on", Dates.full(request.knewOn()));
        if (request.acknowledgedOn() != null) {
            facts.fact("Acknowledged on", Dates.full(request.acknowledgedOn()));
        }
        if (request.endReason() != null) {
            facts.fact("Ended because", request.endReason().words() + ". " + request.endWords());
        }
        return new LedgerSection("What was asked", facts, new Paragraph(request.said()));
    }

    private LedgerSection points(Request request, LocalDate today) {
        var rows = keyPoints.ofPupil(request.pupil());
        long nothing = rows.stream().filter(point -> point.done().isEmpty()).count();
        return new LedgerSection(
                        "Key points at which Section 19 was due to be considered",
                        new DataTable<KeyPoint>("Key points and what was done")
                                .date("Day", row -> Dates.near(row.on(), today))
                                .rowHeader("What", row -> new Span(row.what()))
                                .component(
                                        "What was done",
                                        row -> row.done()
                                                .<Component>map(Span::new)
                                                .orElseGet(() -> new StatusMark(Shape.URGENT, "Nothing recorded")))
                                .rows(rows))
                .aside(
                        nothing == 0
                                ? "Something was done at each"
                                : Words.count(nothing, "without a record", "without a record"));
    }

    private void saved() {
        Announcer.say("Saved");
        show();
        focusFinding();
    }
}
