package org.tats.impact.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tats.access.Permission;
import org.tats.access.Requires;
import org.tats.common.Dates;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.impact.ChildrenPart;
import org.tats.impact.CohortChoices;
import org.tats.impact.CohortService;
import org.tats.impact.Incomplete;
import org.tats.impact.MeasureService;
import org.tats.impact.SchoolCoverage;
import org.tats.impact.TakingService;

/** What the figures do not know: schools whose data is late, what nobody recorded, pupils who cannot be counted yet. */
@Route("impact/coverage")
@PermitAll
@Requires(Permission.SEE_IMPACT)
class CoverageView extends ImpactPage {

    private final MeasureService measures;

    CoverageView(MeasureService measures, CohortService cohorts, TakingService takings, Clock clock) {
        super("What is missing", Part.COVERAGE, cohorts, takings, clock);
        this.measures = measures;
    }

    @Override
    void draw(Asked asked, CohortChoices choices, Div body) {
        List<SchoolCoverage> schools = measures.coverage(asked.cohort()).stream()
                .sorted(Comparator.comparing(SchoolCoverage::late)
                        .thenComparing(SchoolCoverage::suspensionsLate)
                        .reversed())
                .toList();
        finding(finding(schools));
        body.add(
                new LedgerSection("By school, late ones first", schools(schools))
                        .aside(
                                "late: registers more than %d school days behind, or no suspension for more than %d days before their end"
                                        .formatted(SchoolCoverage.MOST_BEHIND, SchoolCoverage.MOST_SILENT)),
                silence(schools),
                new LedgerSection("Follow-up not complete", incomplete(asked))
                        .aside(ImpactPage.act(
                                asked.to("impact/children", Map.of("part", ChildrenPart.NOT_COMPLETE.code())),
                                "The children")));
    }

    /** "6 schools of 40 have late data: registers of 1, suspensions of 5" */
    private static String finding(List<SchoolCoverage> schools) {
        long late = schools.stream().filter(SchoolCoverage::anyLate).count();
        if (late == 0) {
            return "No school’s data is late";
        }
        return Words.count(late, "school") + " of " + schools.size() + (late == 1 ? " has" : " have") + " late data: "
                + Stream.of(
                                part("registers", schools, SchoolCoverage::late),
                                part("suspensions", schools, SchoolCoverage::suspensionsLate))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
    }

    private static Optional<String> part(String words, List<SchoolCoverage> schools, Predicate<SchoolCoverage> late) {
        long count = schools.stream().filter(late).count();
        return count == 0 ? Optional.empty() : Optional.of(words + " of " + count);
    }

    /** What an empty file of suspensions cannot say. */
    private static Paragraph silence(List<SchoolCoverage> schools) {
        String words = Stream.of(
                        about(
                                schools,
                                SchoolCoverage::suspensionsLate,
                                "A school that suspends nobody sends nothing, so TATS cannot tell silence from missing data: ask the schools. They have %s: measures M4 and M6 count apart, and the comparison of suspended time leaves out, those whose time after ends later than the last suspension that came."),
                        about(
                                schools,
                                school -> school.late() && !school.suspensionsLate(),
                                "Where registers are late, later suspensions may not have come either. Schools of which only registers are late have %s: M4 counts apart those whose time after ends later than both the registers and the last suspension that came."))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return new Paragraph(
                words.isEmpty()
                        ? "Of every school with discussed pupils registers and suspensions came lately."
                        : words);
    }

    /** A sentence with the number of discussed pupils of some schools, if they have any. */
    private static Optional<String> about(
            List<SchoolCoverage> schools, Predicate<SchoolCoverage> which, String sentence) {
        int pupils = schools.stream()
                .filter(which)
                .mapToInt(SchoolCoverage::discussed)
                .sum();
        return pupils == 0 ? Optional.empty() : Optional.of(sentence.formatted(Words.count(pupils, "discussed pupil")));
    }

    private static DataTable<SchoolCoverage> schools(List<SchoolCoverage> schools) {
        return new DataTable<SchoolCoverage>("Data by school")
                .rowHeader("School", school -> new Span(school.name()))
                .component("Registers", CoverageView::registers)
                .component("Last suspension began", CoverageView::suspensions)
                .number("On roll", school -> String.valueOf(school.pupils()))
                .number("Discussed", school -> String.valueOf(school.discussed()))
                .number("Ethnicity not recorded", school -> String.valueOf(school.withoutEthnicity()))
                .number("Free meals not recorded", school -> String.valueOf(school.withoutMeals()))
                .empty("No school has pupils on roll.")
                .rows(schools);
    }

    private static Component registers(SchoolCoverage school) {
        String words = school.attendanceTo().map(day -> "to " + Dates.full(day)).orElse("never came");
        String behind = school.daysBehind()
                .filter(days -> days > 0)
                .map(days -> ", " + Words.count(days, "school day") + " behind")
                .orElse("");
        return school.late() ? new StatusMark(StatusMark.Shape.DUE, words + behind) : new Span(words + behind);
    }

    private static Component suspensions(SchoolCoverage school) {
        String words = school.suspensionsTo().map(Dates::full).orElse("none received");
        return school.suspensionsLate() ? new StatusMark(StatusMark.Shape.DUE, words) : new Span(words);
    }

    /** A row a reason, a column a length of window. */
    private DataTable<Incomplete.Reason> incomplete(Asked asked) {
        List<Incomplete> all = measures.incomplete(asked.cohort());
        var table = new DataTable<Incomplete.Reason>("Pupils who are not counted before and after, by reason")
                .rowHeader("Why", reason -> new Span(reason.words()));
        for (int days : BeforeAfterWords.WINDOWS) {
            table.number(days + " school days", reason -> String.valueOf(pupils(all, reason, days)));
        }
        return table.empty("Every pupil of this choice is counted.")
                .rows(Arrays.stream(Incomplete.Reason.values())
                        .filter(reason -> all.stream().anyMatch(row -> row.reason() == reason))
                        .toList());
    }

    private static int pupils(List<Incomplete> all, Incomplete.Reason reason, int days) {
        return all.stream()
                .filter(row -> row.reason() == reason && row.days() == days)
                .mapToInt(Incomplete::pupils)
                .sum();
    }
}
