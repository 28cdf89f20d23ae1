package org.tats.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.clocks.ClockRow;
import org.tats.clocks.ClockService;
import org.tats.common.Dates;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.common.ui.SavedMark;
import org.tats.panels.DecisionId;
import org.tats.panels.KeyPointService;
import org.tats.panels.RecordDecision;
import org.tats.panels.Request;
import org.tats.panels.RequestId;
import org.tats.panels.Section19DecisionService;
import org.tats.panels.Section19Service;

/** An emergency decision outside a meeting: the same form, with who decided and why it could not wait. */
@Route(DecisionView.ROUTE)
@PermitAll
@Requires(Permission.WORK_SECTION_19)
class DecisionView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {

    static final String ROUTE = "section-19/decide";

    private final Section19Service requests;
    private final Section19DecisionService decisions;
    private final KeyPointService keyPoints;
    private final ClockService clocks;
    private final PeopleService people;
    private final Access access;
    private final Clock clock;
    private final SavedMark saved = new SavedMark();
    private final Div content = new Div();
    private RequestId id = RequestId.random();

    DecisionView(
            Section19Service requests,
            Section19DecisionService decisions,
            KeyPointService keyPoints,
            ClockService clocks,
            PeopleService people,
            Access access,
            Clock clock) {
        super("Section 19 decision");
        this.requests = requests;
        this.decisions = decisions;
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
        Request request = requests.read(id).request();
        LocalDate today = Dates.today(clock);
        finding("Decide for " + request.pupilName() + " outside a meeting");
        subtitle("Only what cannot wait. The decision goes to the next panel to be ratified.");
        aside(new Anchor(Section19Words.address(request), "The request"), saved);
        List<ClockRow> rows =
                access.may(Permission.SEE_CLOCKS, request.pupil()) ? clocks.ofPupil(request.pupil()) : List.of();
        var around = new Around();
        var typing = new DecisionTyping(decisions, id, true, around);
        var pane =
                new DecisionPane(typing, RequestForm.workers(people, access), today, () -> record(DecisionId.random()));
        around.changed = pane::update;
        content.removeAll();
        content.add(
                new LedgerSection(
                        "What was considered",
                        new DecisionMiddle(typing, rows, keyPoints.ofPupil(request.pupil()), today)),
                new LedgerSection("What is decided", pane));
    }

    private void record(DecisionId decision) {
        decisions.record(new RecordDecision(decision, id, null));
        Announcer.say("Decision recorded");
        getUI().ifPresent(ui -> ui.navigate(RequestView.class, id.toString()));
    }

    private final class Around implements DecisionTyping.Around {

        private Runnable changed = () -> {};

        @Override
        public void saved(Instant at) {
            saved.saved(at);
        }

        @Override
        public void notSaved() {
            saved.notSavedSince(clock.instant());
        }

        @Override
        public void changed() {
            changed.run();
        }
    }
}
