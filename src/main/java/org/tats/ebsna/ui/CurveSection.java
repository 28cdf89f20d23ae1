package org.tats.ebsna.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.RegisterStrip;
import org.tats.ebsna.PlanDetails;
import org.tats.ebsna.PlanWeek;
import org.tats.registry.AttendanceCounts;

/** Attendance by week with the steps on it: as a drawing, in a sentence, and as a table. */
class CurveSection extends LedgerSection implements PlanSection {

    private final PlanHost host;
    private final Div content = new Div();
    private final Div table = new Div();

    CurveSection(PlanHost host) {
        super("Attendance, steps and contact");
        this.host = host;
        add(content, new Details("The same as a table", table));
    }

    @Override
    public void show() {
        PlanDetails plan = host.plan();
        List<PlanWeek> weeks = plan.weeks();
        content.removeAll();
        if (plan.weeksShown()) {
            content.add(strip(weeks));
        } else {
            content.add(new Paragraph("Your agency does not see attendance week by week."));
        }
        content.add(new Paragraph(sentence(plan)));
        table.removeAll();
        table.add(new DataTable<PlanWeek>("Attendance, steps and contact by week, the latest first")
                .rowHeader("Week of", week -> new Span(Dates.near(week.monday(), host.today())))
                .number("Attended", CurveSection::attended)
                .column("Steps achieved", week -> steps(week.steps()))
                .number("Contacts", week -> week.ofPlan() ? String.valueOf(week.contacts()) : "–")
                .rows(weeks.reversed()));
    }

    private static RegisterStrip strip(List<PlanWeek> weeks) {
        RegisterStrip strip =
                new RegisterStrip(weeks.stream().map(CurveSection::bar).toList()).large();
        boolean begun = false;
        for (int i = 0; i < weeks.size(); i++) {
            PlanWeek week = weeks.get(i);
            if (!begun && week.ofPlan()) {
                strip.begin(i);
                begun = true;
            }
            if (!week.steps().isEmpty()) {
                strip.under(
                        i,
                        String.join(
                                "·", week.steps().stream().map(String::valueOf).toList()));
            }
        }
        return strip;
    }

    private static RegisterStrip.Week bar(PlanWeek week) {
        AttendanceCounts counts = week.attendance();
        return counts.possible() == 0
                ? RegisterStrip.Week.without(week.monday())
                : RegisterStrip.Week.of(
                        week.monday(), (double) counts.attended() / counts.possible(), week.suspended());
    }

    /** What the drawing shows, for everybody. */
    static String sentence(PlanDetails plan) {
        List<String> parts = new ArrayList<>();
        if (plan.weeksShown()) {
            parts.add(
                    "The line marks the week in which the plan began; a number beneath a week is a step achieved in it.");
            parts.add("In the twelve weeks before, " + share(plan, week -> !week.ofPlan()) + "; since then, "
                    + share(plan, PlanWeek::ofPlan) + ".");
        }
        List<String> achieved = plan.weeks().stream()
                .filter(week -> !week.steps().isEmpty())
                .map(week -> steps(week.steps()).toLowerCase(java.util.Locale.UK) + " in the week of "
                        + Dates.day(week.monday()))
                .toList();
        parts.add(achieved.isEmpty() ? "No step is achieved yet." : "Achieved: " + Words.list(achieved) + ".");
        return String.join(" ", parts);
    }

    private static String share(PlanDetails plan, Predicate<PlanWeek> which) {
        AttendanceCounts sum = plan.weeks().stream()
                .filter(which)
                .map(PlanWeek::attendance)
                .reduce(AttendanceCounts.NONE, AttendanceCounts::plus);
        return sum.possible() == 0
                ? "no session was possible"
                : Words.percent(sum.attended(), sum.possible()) + " of " + Words.count(sum.possible(), "session")
                        + " attended";
    }

    private static String attended(PlanWeek week) {
        AttendanceCounts counts = week.attendance();
        return counts.possible() == 0 ? "–" : counts.attended() + " of " + counts.possible();
    }

    private static String steps(List<Integer> places) {
        List<String> numbers = places.stream().map(String::valueOf).toList();
        return switch (numbers.size()) {
            case 0 -> "–";
            case 1 -> "Step " + numbers.getFirst();
            default -> "Steps " + Words.list(numbers);
        };
    }
}
