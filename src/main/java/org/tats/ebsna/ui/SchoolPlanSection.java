package org.tats.ebsna.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import org.tats.common.Dates;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.Facts;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.ebsna.SchoolPlan;
import org.tats.ebsna.Step;

/** What a school sees of the plan of its pupil. */
class SchoolPlanSection extends LedgerSection {

    SchoolPlanSection(SchoolPlan plan, LocalDate today) {
        super("EBSNA plan: emotionally based school non-attendance");
        add(
                new Facts()
                        .fact("Next review", Dates.full(plan.nextReview()))
                        .fact(
                                "Safe adult at school",
                                plan.safeAdult().isEmpty() ? "Nobody named yet" : plan.safeAdult())
                        .fact("Attendance support officer (SASO)", plan.sasoName())
                        .fact("Assistant educational psychologist (AEP)", plan.aepName()),
                new DataTable<Step>("Ladder of small steps")
                        .showCaption()
                        .rowHeader("Step", step -> new Span(step.place() + ". " + step.words()))
                        .component("How it went last", step -> last(step, today))
                        .column(
                                "What next",
                                step -> step.last().map(tried -> tried.next()).orElse(""))
                        .empty("No step is agreed yet.")
                        .rows(plan.ladder()),
                AdjustmentSection.table(today)
                        .showCaption()
                        .empty("No adjustment is agreed yet.")
                        .rows(plan.adjustments()),
                new Quiet("Your school sees what it does itself. The rest of the plan is with the two workers."));
    }

    private static Component last(Step step, LocalDate today) {
        return step.last()
                .<Component>map(tried -> new Span(
                        PlanWords.reached(tried.reached()),
                        new Span(" "),
                        PlanWords.typed(tried.result()),
                        new Quiet(" " + Dates.near(tried.triedOn(), today))))
                .orElseGet(() -> new StatusMark(Shape.NONE, "Not tried"));
    }
}
