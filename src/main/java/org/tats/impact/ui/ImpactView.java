package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Words;
import org.tats.common.ui.Chart;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.impact.Breakdown;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortChoices.Kind;
import org.tats.impact.CohortService;
import org.tats.impact.Incomplete;
import org.tats.impact.MeasureService;
import org.tats.impact.MonthCount;
import org.tats.impact.ui.ImpactCharts.Named;

/** Before and after with the comparison: what was found, how sure, for whom, and who is left out. */
@Route("impact")
@Menu(order = 20, title = "Impact")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class ImpactView extends ImpactPage {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.UK);

    private final CohortService cohorts;
    private final MeasureService measures;

    ImpactView(CohortService cohorts, MeasureService measures, Clock clock) {
        super("Before and after", Part.BEFORE_AFTER, cohorts, clock);
        this.cohorts = cohorts;
        this.measures = measures;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        int days = BeforeAfterWords.days(asked);
        Kind by = Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(asked.said().get("by")))
                .findFirst()
                .orElse(Kind.PHASE);
        List<MonthCount> months = cohorts.months(asked.cohort());
        int discussed = months.stream().mapToInt(MonthCount::pupils).sum();
        List<Incomplete> incomplete = measures.incomplete(asked.cohort());
        List<Breakdown> groups = cohorts.by(by, days, asked.cohort());
        finding(Words.count(discussed, "pupil") + " discussed");
        body.add(
                new BreakdownSection(by, days, groups, asked),
                new LeftOut(discussed, incomplete, measures.coverage(asked.cohort()), days, asked),
                months(months));
    }

    private static Component months(List<MonthCount> months) {
        MonthCount most =
                months.stream().max(Comparator.comparingInt(MonthCount::pupils)).orElseThrow();
        List<Named> counts = months.stream()
                .map(month -> new Named(MONTH.format(month.month()), month.pupils()))
                .toList();
        String sentence = "First discussions by month, most in %s: %s."
                .formatted(MONTH.format(most.month()), Words.count(most.pupils(), "pupil"));
        return new LedgerSection(
                "By month",
                new Chart(
                        ImpactCharts.months("Pupils first discussed", counts),
                        sentence,
                        new DataTable<Named>("Pupils first discussed by month")
                                .rowHeader("Month", month -> new Span(month.name()))
                                .number("Pupils", month -> String.valueOf(month.count()))
                                .rows(counts)));
    }
}
