package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.LedgerSection;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortChoices.Kind;
import org.tats.impact.CohortService;
import org.tats.impact.ComparedWindows;
import org.tats.impact.Comparison;
import org.tats.impact.Comparison.Result;
import org.tats.impact.ComparisonService;
import org.tats.impact.MeasureService;
import org.tats.impact.Outcome;
import org.tats.impact.TakingService;
import org.tats.publishing.CheckAddress;

/** Before and after with the comparison: what was found, how sure, for whom, and who is left out. */
@Route("impact")
@Menu(order = 20, title = "Impact")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class ImpactView extends ImpactPage {

    /** With fewer pairs nothing is drawn: shares and means of so few say more of single pupils than of all. */
    static final int FEWEST = 10;

    private final CohortService cohorts;
    private final MeasureService measures;
    private final ComparisonService comparisons;
    private final Access access;

    ImpactView(
            CohortService cohorts,
            MeasureService measures,
            ComparisonService comparisons,
            Access access,
            TakingService takings,
            Clock clock) {
        super("Before and after", Part.BEFORE_AFTER, cohorts, takings, clock);
        this.cohorts = cohorts;
        this.measures = measures;
        this.comparisons = comparisons;
        this.access = access;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        int days = BeforeAfterWords.days(asked);
        Outcome outcome = BeforeAfterWords.outcome(asked);
        Kind by = Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(asked.said().get("by")))
                .findFirst()
                .orElse(Kind.PHASE);
        ComparedWindows compared = comparisons.windows(asked.cohort(), days, outcome);
        Comparison comparison = compared.shown();
        publish(asked, by, days, comparison);
        body.add(new WindowLinks(asked, days, outcome));
        var beside = new Div();
        var columns = new Div(first(comparison, outcome, asked, beside), beside, aside(comparison, asked));
        columns.addClassName("impact");
        body.add(columns);
        if (compared.windows().stream().anyMatch(window -> window.complete() > 0)) {
            body.add(new SensitivitySection(compared, FEWEST));
        }
        beside.add(new BreakdownSection(cohorts, choices, by, days, asked));
        if (!comparison.balance().isEmpty()) {
            body.add(new Alike(comparison));
        }
        comparison
                .result()
                .filter(result -> comparison.pairs() >= FEWEST)
                .ifPresent(result -> body.add(new SpreadSection(outcome, result)));
        body.add(new MonthsSection(cohorts.months(asked.cohort())));
    }

    private void publish(Asked asked, Kind by, int days, Comparison comparison) {
        String note = "Draft. Data as at " + Dates.full(comparison.asOf());
        if (access.may(Permission.PUBLISH_FIGURES) && comparison.complete() + comparison.lateSuspensions() > 0) {
            next(
                    new Anchor(
                            CheckAddress.of(
                                    BeforeAfterWords.SOURCE,
                                    asked.with(Map.of("by", BreakdownSection.code(by), "days", String.valueOf(days)))),
                            "Check and publish"),
                    note);
        } else {
            aside(new Paragraph(note));
        }
    }

    private Component first(Comparison comparison, Outcome outcome, Asked asked, Div beside) {
        if (comparison.pairs() < FEWEST || comparison.result().isEmpty()) {
            return few(comparison);
        }
        Result result = comparison.result().orElseThrow();
        var found = new Finding(
                outcome == Outcome.ATTENDANCE ? "Attendance" : "Suspended time",
                result.discussed().change(),
                result.comparison().change(),
                result.difference().interval(),
                comparison.reserve());
        finding(found.headline());
        var figures = new LedgerSection("The same in figures");
        if (access.may(Permission.PUBLISH_FIGURES)) {
            figures.aside(new Anchor(
                    CheckAddress.of(
                            "impact-comparison",
                            asked.with(Map.of(
                                    "days", String.valueOf(comparison.days()), "of", BeforeAfterWords.code(outcome)))),
                    "Check and publish the comparison"));
        }
        beside.add(figures);
        return new BeforeAfterSection(comparison, result, found, figures);
    }

    /** No chart of a few: the sentence why, and what would help. */
    private LedgerSection few(Comparison comparison) {
        int waiting =
                comparison.incomplete().stream().mapToInt(each -> each.pupils()).sum();
        String why;
        if (comparison.complete() + waiting == 0) {
            finding("Nobody was discussed");
            why = "No first discussion of these pupils lies in the period. Choose a longer period, or more pupils.";
        } else if (comparison.complete() == 0 && comparison.lateSuspensions() > 0) {
            finding("Suspensions came too late to say what changed");
            why =
                    "Of %s with both windows TATS cannot tell whether they were suspended: the suspensions of their schools are late or never came. Ask the schools, or choose an earlier period."
                            .formatted(Words.count(comparison.lateSuspensions(), "pupil"));
        } else if (comparison.complete() == 0) {
            finding("Follow-up is not complete yet");
            why =
                    "None of %s has %d school days on either side of the discussion yet. Choose an earlier period, or shorter windows."
                            .formatted(Words.count(waiting, "pupil"), comparison.days());
        } else {
            finding("Too few pupils to say what changed");
            why =
                    "%s with both windows%s, %s with somebody alike who was not discussed. A comparison needs %d pairs; before and after alone would mislead, because pupils are referred at a low point."
                            .formatted(
                                    Words.count(comparison.complete(), "pupil"),
                                    comparison.lateSuspensions() == 0 ? "" : " and suspensions that are not late",
                                    comparison.pairs() == 0 ? "none" : String.valueOf(comparison.pairs()),
                                    FEWEST);
        }
        return new LedgerSection("Before and after, with the comparison", new Paragraph(why));
    }

    private Component aside(Comparison comparison, Asked asked) {
        var leftOut = new LeftOut(comparison, measures.coverage(asked.cohort()), asked);
        String measure = comparison.outcome() == Outcome.ATTENDANCE ? "M7" : "M6";
        measures.definitions().stream()
                .filter(each -> each.id().equals(measure))
                .mapToInt(each -> each.version())
                .max()
                .ifPresent(version -> leftOut.add(new Paragraph(act(
                        asked.to("impact/measures/" + measure, Map.of("version", String.valueOf(version))),
                        "Definition %s, version %d".formatted(measure, version)))));
        return leftOut;
    }
}
