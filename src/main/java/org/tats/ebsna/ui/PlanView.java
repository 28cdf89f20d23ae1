package org.tats.ebsna.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.cases.spi.PupilPart;
import org.tats.common.Dates;
import org.tats.common.ui.Page;
import org.tats.ebsna.PlanId;
import org.tats.ebsna.PlanRow;

/** One EBSNA plan. With {@code ?write} the form for a contact is open: the way in from a phone. */
@Route(PlanView.ROUTE)
@PermitAll
@Requires(Permission.SEE_PLAN)
class PlanView extends Page implements HasUrlParameter<String>, AfterNavigationObserver {

    static final String ROUTE = "ebsna/plans";
    static final String WRITE = "write";

    private final PlanDoors doors;
    private final List<PupilPart> parts;
    private final Clock clock;
    private final Div content = new Div();
    private PlanId id = PlanId.random();

    PlanView(PlanDoors doors, List<PupilPart> parts, Clock clock) {
        super("EBSNA plan");
        this.doors = doors;
        this.parts = parts;
        this.clock = clock;
        add(content);
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        id = new PlanId(Ids.required(parameter));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var panel = new PlanPanel(doors, clock, id);
        PlanRow row = panel.plan().row();
        finding(row.pupilName());
        panel.heading(now -> subtitle(PlanWords.where(now.yearGroup(), now.schoolName()) + ". EBSNA plan since "
                + Dates.full(now.openedOn()) + ": emotionally based school non-attendance. "
                + next(now, Dates.today(clock))));
        aside(new Anchor("pupils/" + row.pupil(), "Data about this pupil"));
        content.removeAll();
        PupilPart.draw(parts, PupilPart.Place.TOP, row.pupil(), content);
        content.add(panel);
        if (event.getLocation().getQueryParameters().getParameters().containsKey(WRITE)) {
            panel.writeContact();
        }
    }

    private static String next(PlanRow row, LocalDate today) {
        LocalDate closed = row.closedOn();
        if (closed != null) {
            return "Closed on " + Dates.full(closed) + ".";
        }
        return (row.nextReview().isBefore(today) ? "The review was due on " : "Next review on ")
                + Dates.full(row.nextReview()) + ".";
    }
}
