package org.tats.ebsna.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.Dates;
import org.tats.common.PersonId;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.HomeCard;
import org.tats.ebsna.PlanFilter;
import org.tats.ebsna.PlanRow;
import org.tats.ebsna.PlanService;

/** For who works on plans: the next reviews, and who was silent for a week. */
@Component
class EbsnaCard implements HomeCard {

    private static final int SHOWN = 5;

    private final PlanService plans;
    private final Access access;
    private final Clock clock;

    EbsnaCard(PlanService plans, Access access, Clock clock) {
        this.plans = plans;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "Your EBSNA plans";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> content() {
        if (!access.may(Permission.WORK_PLAN)) {
            return Optional.empty();
        }
        PersonId me = access.current().id();
        List<PlanRow> mine = plans.list(PlanFilter.OPEN.of(me), 0, SHOWN);
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = Dates.today(clock);
        int due = plans.count(PlanFilter.OPEN.of(me).dueBy(today));
        int silent = plans.count(PlanFilter.OPEN.of(me).noContactSince(today.minusDays(PlanQuery.SILENT_DAYS)));
        return Optional.of(new Div(
                new Paragraph(Words.count(due, "review is due", "reviews are due") + ", "
                        + Words.count(silent, "plan", "plans") + " without contact for 7 days."),
                new DataTable<PlanRow>("Your EBSNA plans, the next review first")
                        .rowHeader("Pupil", PlanWords::pupil)
                        .component("Next review", row -> PlanWords.review(row, today))
                        .date("Last contact", row -> PlanWords.lastContact(row, today))
                        .rows(mine)));
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> more() {
        return Optional.of(new Anchor(EbsnaDayView.ROUTE, "My day"));
    }
}
