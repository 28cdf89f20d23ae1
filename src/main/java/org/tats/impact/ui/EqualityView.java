package org.tats.impact.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.Chart;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.DateField3;
import org.tats.common.ui.ErrorSummary;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.Quiet;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortService;
import org.tats.impact.Equality;
import org.tats.impact.EqualityDimension;
import org.tats.impact.EqualityGroup;
import org.tats.impact.EqualityGroup.Step;
import org.tats.impact.EqualityService;
import org.tats.impact.EqualityTables;
import org.tats.impact.EqualityWords;
import org.tats.impact.TakingService;

/** Who is flagged, discussed and acted upon, by group against the roll. */
@Route("impact/equality")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class EqualityView extends ImpactPage {

    private static final long serialVersionUID = 1L;

    private final EqualityService service;
    private final Access access;

    EqualityView(EqualityService service, Access access, CohortService cohorts, TakingService takings, Clock clock) {
        super("Equality", Part.EQUALITY, cohorts, takings, clock);
        this.service = service;
        this.access = access;
    }

    /** Groups are of the whole roll: only the period is chosen. */
    @Override
    boolean chooses() {
        return false;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        Equality equality = service.view(asked.cohort().from(), asked.cohort().to());
        finding("%s on the roll: %,d flagged, %,d discussed, %,d acted upon"
                .formatted(
                        Words.count(equality.all().roll(), "child", "children"),
                        equality.all().flagged(),
                        equality.all().discussed(),
                        equality.all().acted()));
        subtitle(
                "From " + Dates.full(equality.from()) + " to " + Dates.full(equality.to())
                        + ", groups and roll as at " + Dates.full(equality.asOf())
                        + ". Acted upon: an action or a plan was agreed, or education under Section 19 or an EBSNA plan began.");
        body.add(period(equality));
        if (equality.leftOut() > 0) {
            body.add(new Quiet(Words.count(equality.leftOut(), "child", "children")
                    + " discussed in the period and on no roll now: in no group."));
        }
        for (EqualityDimension dimension : EqualityDimension.values()) {
            body.add(section(equality, dimension));
        }
        body.add(new Quiet(
                "Small numbers are shown: these figures stay inside. A rate says how often, never why, and a group that"
                        + " stands out is a question to ask, not an answer."));
    }

    private LedgerSection section(Equality equality, EqualityDimension dimension) {
        List<EqualityGroup> groups = equality.of(dimension);
        var section = new LedgerSection(dimension.words());
        if (!equality.knows(dimension)) {
            section.add(new Paragraph(EqualityWords.unknown(dimension)));
            return section;
        }
        if (access.may(Permission.PUBLISH_FIGURES)) {
            section.aside(new Anchor(EqualityTables.address(equality, dimension), "Check and publish"));
        }
        for (Step step : Step.values()) {
            section.add(new Paragraph(EqualityWords.finding(equality, dimension, step)));
        }
        section.add(new Quiet("What it does not show: " + dimension.limits()));
        if (groups.isEmpty()) {
            return section;
        }
        section.add(new Chart(
                EqualityChart.of(groups, Step.DISCUSSED),
                "Discussed for each 1,000 on the roll, by " + dimension.words().toLowerCase(Locale.UK)
                        + ", with 95 % intervals; the table has the figures.",
                table(dimension, groups)));
        return section;
    }

    private static DataTable<EqualityGroup> table(EqualityDimension dimension, List<EqualityGroup> groups) {
        var table = new DataTable<EqualityGroup>(dimension.words() + ": rates for each 1,000 on the roll")
                .rowHeader("Group", group -> new Span(EqualityWords.group(dimension, group.value())))
                .number(
                        "On the roll",
                        group -> String.format(Locale.UK, "%,d", group.counts().roll()));
        for (Step step : Step.values()) {
            table.component(step.words(), group -> rate(group, step));
        }
        return table.rows(groups);
    }

    /** "12.1", then "9.0 to 16.2, 1.8 times the rest", "14 children". */
    private static Div rate(EqualityGroup group, Step step) {
        String rate = group.rate(step).map(EqualityView::number).orElse("–");
        String around = group.interval(step)
                .map(interval -> number(interval.from()) + " to " + number(interval.to()))
                .orElse("");
        String ratio = group.ratio(step)
                .map(times -> ", " + number(times) + " times the rest")
                .orElse("");
        return new Div(
                new Span(rate),
                new Quiet(around + ratio),
                new Quiet(Words.count(group.counts().of(step), "child", "children")));
    }

    private static String number(double value) {
        return String.format(Locale.UK, "%.1f", value);
    }

    private Div period(Equality equality) {
        var problems = new ErrorSummary();
        var from = new DateField3("First day", "Included.");
        var to = new DateField3("Last day", "Included.");
        from.setValue(equality.from());
        to.setValue(equality.to());
        var show = new Button("Show this period", click -> {
            problems.clear();
            from.problem().ifPresent(problem -> problems.add(from, problem));
            to.problem().ifPresent(problem -> problems.add(to, problem));
            Optional<LocalDate> first = from.date();
            Optional<LocalDate> last = to.date();
            if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
                problems.add(to, "The period ends before it begins: change one of the two dates");
            }
            if (!problems.show() && first.isPresent() && last.isPresent()) {
                UI.getCurrent()
                        .navigate(
                                EqualityView.class,
                                QueryParameters.simple(Map.of(
                                        "from",
                                        first.get().toString(),
                                        "to",
                                        last.get().toString())));
            }
        });
        var actions = new Div(show);
        actions.addClassName("actions");
        var dates = new Div(from, to, actions);
        dates.addClassName("form");
        return new Div(problems, dates);
    }
}
