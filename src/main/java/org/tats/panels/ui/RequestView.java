package org.tats.panels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
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
import java.util.Map;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.clocks.ClockService;
import org.tats.common.Dates;
import org.tats.common.PupilId;
import org.tats.common.Words;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.documents.DocumentService;
import org.tats.documents.ui.DocumentList;
import org.tats.panels.EvidenceService;
import org.tats.panels.FormDrafts;
import org.tats.panels.KeyPoint;
import org.tats.panels.KeyPointService;
import org.tats.panels.ProvisionService;
import org.tats.panels.Request;
import org.tats.panels.RequestDetails;
import org.tats.panels.RequestId;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19DraftService;
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
    private final Section19DraftService drafts;
    private final DocumentService documents;
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
            Section19DraftService drafts,
            DocumentService documents,
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
        this.drafts = drafts;
        this.documents = documents;
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
        var steps = new StepForms(drafts, request.pupil(), id, typed(details), this::saved);
        next(details);
        if (access.may(Permission.SEE_CLOCKS, request.pupil())) {
            content.add(new LedgerSection("Clocks", Section19Words.clocks(clocks.ofPupil(request.pupil()), today)));
        }
        if (details.works() && request.state().open()) {
            content.add(new LedgerSection(
                    "What to do",
                    new RequestSteps(details, requests, evidence, letters, people, access, today, steps)));
        }
        content.add(
                asked(request, today),
                new EvidenceSection(details, evidence, today, steps),
                new DecisionSection(details, decisions, letters, today, steps),
                new ProvisionSection(details, provisions, today, steps),
                points(request, today));
        if (details.works()) {
            content.add(papers(request.pupil(), details.decision().isPresent()));
        }
    }

    /** Who only reads types nothing. */
    private FormDrafts typed(RequestDetails details) {
        return details.works()
                ? drafts.of(details.request().pupil())
                : new FormDrafts(Map.of(), Optional.empty(), clock.instant());
    }

    /** What was issued about the child, and the way to the log of its decisions. */
    private DocumentList papers(PupilId pupil, boolean decided) {
        var list = new DocumentList(documents, access, pupil);
        if (decided && access.may(Permission.SEE_CASE_TEXT, pupil)) {
            var write = new Button("Write the log of this child’s decisions", click -> {
                letters.log(pupil);
                Announcer.say("The log is written");
                show();
                focusFinding();
            });
            var actions = new Div(write, new Quiet("Decisions with the data seen then, and every key point"));
            actions.addClassName("actions");
            list.add(actions);
        }
        return list;
    }

    private void next(RequestDetails details) {
        Request request = details.request();
        if (details.works() && request.state().undecided() && request.owner() != null) {
            next(
                    new Anchor(DecisionView.ROUTE + "/" + id, "Decide outside a meeting"),
                    "Only what cannot wait for the panel");
        } else if (access.may(Permission.SEE_PUPIL, request.pupil())) {
            aside(new Anchor("pupils/" + request.pupil(), "Data about this pupil"));
        } else {
            aside();
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
