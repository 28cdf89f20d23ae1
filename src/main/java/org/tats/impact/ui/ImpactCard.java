package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.HomeCard;
import org.tats.impact.CohortService;
import org.tats.impact.Taking;
import org.tats.impact.TakingService;

/** On the home page of those who see measures: how old they are, and whose follow-up has become complete. */
@org.springframework.stereotype.Component
class ImpactCard implements HomeCard {

    private final TakingService takings;
    private final CohortService cohorts;
    private final Access access;

    ImpactCard(TakingService takings, CohortService cohorts, Access access) {
        this.takings = takings;
        this.cohorts = cohorts;
        this.access = access;
    }

    @Override
    public String title() {
        return "Impact";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Place place() {
        return Place.BESIDE;
    }

    @Override
    public Optional<Component> content() {
        if (!access.may(Permission.SEE_IMPACT)) {
            return Optional.empty();
        }
        // the page never takes facts by itself: that waits for the night, or for whoever opens the measures
        return takings.last().map(taking -> new Div(new Paragraph(said(taking))));
    }

    private String said(Taking taking) {
        int complete = cohorts.completedLately();
        return "Facts taken on " + Dates.day(taking.asOf()) + "; "
                + (complete == 0
                        ? "no follow-up became complete this week."
                        : Words.count(complete, "follow-up") + " became complete this week.");
    }

    @Override
    public Optional<Component> more() {
        return access.may(Permission.SEE_IMPACT)
                ? Optional.of(new Anchor("impact", "Before and after"))
                : Optional.empty();
    }
}
