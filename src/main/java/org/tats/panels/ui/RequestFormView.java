package org.tats.panels.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.PeopleService;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.NotFound;
import org.tats.common.PupilId;
import org.tats.common.ui.Announcer;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Page;
import org.tats.panels.AskedFor;
import org.tats.panels.Asker;
import org.tats.panels.DueToConsider;
import org.tats.panels.KeyPointService;
import org.tats.panels.NewRequest;
import org.tats.panels.RequestSource;
import org.tats.panels.Section19DraftService;
import org.tats.panels.Section19Service;

/** Enters a request for one child: a parent's e-mail, a clinic's letter, a school's own form, what a clock showed. */
@Route(RequestFormView.ROUTE)
@PermitAll
@Requires(Permission.ASK_SECTION_19)
class RequestFormView extends Page implements AfterNavigationObserver {

    static final String ROUTE = "section-19/new";

    private static final String FORM = "request";

    private final Section19Service requests;
    private final Section19DraftService drafts;
    private final KeyPointService keyPoints;
    private final PeopleService people;
    private final Access access;
    private final Clock clock;
    private final Div content = new Div();

    RequestFormView(
            Section19Service requests,
            Section19DraftService drafts,
            KeyPointService keyPoints,
            PeopleService people,
            Access access,
            Clock clock) {
        super("Section 19 request");
        this.requests = requests;
        this.drafts = drafts;
        this.keyPoints = keyPoints;
        this.people = people;
        this.access = access;
        this.clock = clock;
        add(content);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        PupilId pupil = Section19Words.word(event.getLocation(), "pupil")
                .map(Section19Words::id)
                .map(PupilId::new)
                .orElseThrow(NotFound::new);
        AskedFor subject = requests.child(pupil);
        Asker asker = requests.asker(pupil);
        finding("Ask the council to arrange education for " + subject.name());
        subtitle(subject.where()
                + ". Section 19 of the Education Act 1996: when a child cannot receive suitable education because"
                + " of illness, exclusion or otherwise.");
        Optional<DueToConsider> due = Section19Words.word(event.getLocation(), "clock")
                .filter(raised -> access.may(Permission.WORK_SECTION_19, pupil))
                .flatMap(raised -> keyPoints.unanswered(pupil).stream()
                        .filter(fact -> fact.clock().equals(raised))
                        .findFirst());
        content.removeAll();
        content.add(new LedgerSection(
                "Request",
                new RequestForm(
                        pupil,
                        asker,
                        RequestSource.of(access.current()),
                        due,
                        asker == Asker.AUTHORITY ? RequestForm.workers(people, access) : List.of(),
                        Dates.today(clock),
                        new KeptForm(drafts, pupil, FORM, drafts.of(pupil)),
                        this::send)));
    }

    private void send(NewRequest asked) {
        requests.enter(asked);
        Announcer.say("Request entered");
        if (!access.may(Permission.SEE_SECTION_19, asked.pupil())) {
            content.removeAll();
            finding("The request is sent");
            subtitle("The council acknowledges it within 5 working days.");
            content.add(
                    new Paragraph("You can follow it on your home page. A letter about the decision comes to you too."),
                    new Anchor("", "Your work today"));
            focusFinding();
            return;
        }
        getUI().ifPresent(ui -> ui.navigate(RequestView.class, asked.id().toString()));
    }
}
