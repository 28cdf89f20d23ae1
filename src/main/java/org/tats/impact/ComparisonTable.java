package org.tats.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.impact.Comparison.Result;
import org.tats.impact.Comparison.Side;
import org.tats.impact.compare.Interval;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureSource;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;

/**
 * Before and after of both groups, and the difference of their changes, for publishing. All or nothing: each of these figures
 * follows from the others, so where one has to be hidden all are.
 */
@Component
class ComparisonTable implements FigureSource {

    static final String CODE = "impact-comparison";

    private static final String KIND = "impact/comparison?";

    private final ComparisonService comparisons;
    private final TakingService takings;
    private final CohortService cohorts;

    ComparisonTable(ComparisonService comparisons, TakingService takings, CohortService cohorts) {
        this.comparisons = comparisons;
        this.takings = takings;
        this.cohorts = cohorts;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FigureTable table(Map<String, String> parameters) {
        Outcome outcome = outcome(parameters.getOrDefault("of", "attendance"));
        int days = Comparison.days(parameters);
        Taking last = takings.last().orElseThrow(NotFound::new);
        ComparedPupils compared = comparisons.pupils(CohortAddress.of(parameters, last.asOf()), days, outcome);
        Result result = compared.comparison().result().orElseThrow(NotFound::new);
        return table(compared, cells(compared, result));
    }

    @Override
    public Optional<Permission> seen(String kind, String row) {
        return kind.startsWith(KIND) ? CohortAddress.listed(kind, Permission.SEE_CASE) : Optional.empty();
    }

    private static Outcome outcome(String code) {
        for (Outcome outcome : Outcome.values()) {
            if (outcome.name().equalsIgnoreCase(code)) {
                return outcome;
            }
        }
        throw new NotFound();
    }

    private FigureTable table(ComparedPupils compared, List<List<FigureCell>> cells) {
        Comparison comparison = compared.comparison();
        Cohort cohort = comparison.cohort();
        boolean attendance = comparison.outcome() == Outcome.ATTENDANCE;
        String share = attendance ? "%" : comparison.outcome().unit();
        return new FigureTable(
                kind(comparison),
                (attendance ? "Attendance" : "Suspended time") + " before and after, beside similar pupils"
                        + comparison
                                .reserve()
                                .map(not -> " (read with reserve)")
                                .orElse(""),
                CohortWords.inThePeriod(cohort, cohorts.choices()) + ", each with a similar pupil who was not",
                definitions(comparison),
                comparison.days() + " school days on either side, what lies between left out",
                cohort.from(),
                cohort.to(),
                compared.taking().takenAt(),
                compared.taking().inputHash(),
                List.of(
                        Line.of("Pupils in pairs"),
                        Line.of("Before, " + share),
                        Line.of("After, " + share),
                        Line.of("Change, " + comparison.outcome().unit()),
                        Line.of("Change, lower end of the 95% interval"),
                        Line.of("Change, upper end of the 95% interval")),
                List.of(Line.of("Discussed"), Line.of("Similar, not discussed"), Line.of("Difference")),
                cells,
                true);
    }

    private static List<Definition> definitions(Comparison comparison) {
        boolean attendance = comparison.outcome() == Outcome.ATTENDANCE;
        List<Definition> definitions = new ArrayList<>();
        // without how far: that would be one more figure of the same pupils
        comparison.reserve().ifPresent(sentence -> definitions.add(new Definition("Read with reserve", sentence)));
        definitions.add(
                new Definition(
                        measure(comparison) + " version 1",
                        attendance
                                ? "Sessions attended of all possible sessions of the pupils together, in percent, in the windows before and after."
                                : "Half days of suspensions that began in the windows before and after and were not cancelled, for each 100 possible sessions of the pupils together. Pupils of schools whose suspensions are late or never came are in neither group where the window after ends later than the last suspension that came."));
        definitions.add(new Definition(
                "Similar, not discussed",
                "Pupils who met the same flag in the same or the previous academic year and were not discussed meanwhile, matched one to one on phase, SEN provision, year group, attendance before and earlier suspensions, and never more than 2.5 points of attendance before apart. Pairs are found and intervals made by "
                        + comparison.matching().words() + "."));
        definitions.add(new Definition(
                "Difference",
                "The change of discussed pupils less that of similar pupils, less what regression puts down to the gap in attendance before and suspensions that matching left; it need not be the one change less the other. The interval is Student’s t times the spread of 2,000 drawings of the pairs. "
                        + Comparison.SENTENCE));
        definitions.add(new Definition(
                "Hidden figures", "Each figure follows from the others: where one had to be hidden all are."));
        return definitions;
    }

    private static String measure(Comparison comparison) {
        return comparison.outcome() == Outcome.ATTENDANCE ? "M7" : "M6";
    }

    /** Another window, outcome or choice of pupils is another table; the period is not part of it. */
    private static String kind(Comparison comparison) {
        Map<String, String> filters = CohortAddress.filters(comparison.cohort());
        filters.put("days", String.valueOf(comparison.days()));
        filters.put("of", comparison.outcome().name().toLowerCase(Locale.ROOT));
        return KIND + CohortAddress.query(filters);
    }

    private static List<List<FigureCell>> cells(ComparedPupils compared, Result result) {
        Comparison comparison = compared.comparison();
        String suffix = comparison.days() == 60 ? "" : String.valueOf(comparison.days());
        Set<UUID> both = new HashSet<>(compared.discussed());
        both.addAll(compared.similar());
        // the quantities of the measure itself, so that they are looked at together with a sheet that was published
        List<FigureCell> own = side(result.discussed(), compared.discussed(), measure(comparison), suffix);
        List<FigureCell> similar =
                side(result.comparison(), compared.similar(), measure(comparison) + " similar", suffix);
        String quantity = measure(comparison) + " difference" + suffix;
        Interval interval = result.difference().interval();
        List<FigureCell> difference = List.of(
                new FigureCell.Words(""),
                new FigureCell.Words(""),
                new FigureCell.Words(""),
                mean(quantity, result.difference().difference(), both),
                mean(quantity + " from", interval.from(), both),
                mean(quantity + " to", interval.to(), both));
        List<List<FigureCell>> rows = new ArrayList<>();
        for (int row = 0; row < own.size(); row++) {
            rows.add(List.of(own.get(row), similar.get(row), difference.get(row)));
        }
        return rows;
    }

    private static List<FigureCell> side(Side side, Set<UUID> pupils, String measure, String suffix) {
        Interval interval = side.sure().change();
        return List.of(
                new FigureCell.Count(pupils),
                mean(measure + " before" + suffix, side.before().share(), pupils),
                mean(measure + " after" + suffix, side.after().share(), pupils),
                mean(measure + " change" + suffix, side.change(), pupils),
                mean(measure + " change from" + suffix, interval.from(), pupils),
                mean(measure + " change to" + suffix, interval.to(), pupils));
    }

    /** In percent or points, or for each 100 sessions. */
    private static FigureCell mean(String quantity, double share, Set<UUID> of) {
        return new FigureCell.Mean(
                quantity, BigDecimal.valueOf(share).movePointRight(2).setScale(1, RoundingMode.HALF_UP), of);
    }
}
