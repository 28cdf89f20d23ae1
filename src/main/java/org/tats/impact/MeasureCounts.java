package org.tats.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tats.common.NotFound;
import org.tats.impact.MeasurePart.Kind;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;
import org.tats.publishing.spi.FigureSource;

/** The measures of a cohort as one column of figures, for publishing: the counts of a board paper. */
@Component
class MeasureCounts implements FigureSource {

    static final String CODE = "measures";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is shown beside the main window stays on the screens. */
    private static final Pattern OTHER_WINDOWS = Pattern.compile("(before|after|change)(30|90)");

    private final MeasureService measures;
    private final TakingService takings;
    private final CohortService cohorts;

    MeasureCounts(MeasureService measures, TakingService takings, CohortService cohorts) {
        this.measures = measures;
        this.takings = takings;
        this.cohorts = cohorts;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FigureTable table(Map<String, String> parameters) {
        Taking taking = takings.last().orElseThrow(NotFound::new);
        Cohort cohort = CohortAddress.of(parameters, taking.asOf());
        Map<String, MeasureDefinition> definitions = measures.definitions().stream()
                .collect(Collectors.toMap(each -> key(each.id(), each.version()), each -> each));
        List<MeasureDefinition> used = new ArrayList<>();
        List<Line> rows = new ArrayList<>();
        List<List<FigureCell>> cells = new ArrayList<>();
        for (CountedFigure counted : measures.countedSheet(taking.id(), cohort)) {
            MeasureFigure figure = counted.figure();
            MeasureDefinition definition =
                    Objects.requireNonNull(definitions.get(key(figure.measure(), figure.version())));
            if (!used.contains(definition)) {
                used.add(definition);
            }
            if (!OTHER_WINDOWS.matcher(figure.part()).matches() && !tells(counted)) {
                rows.add(Line.of(figure.measure() + " " + figure.words() + unit(figure)));
                cells.add(List.of(cell(counted)));
            }
        }
        return new FigureTable(
                kind(cohort),
                "What was done and what followed: measures",
                CohortWords.inThePeriod(cohort, cohorts.choices()),
                used.stream().map(MeasureCounts::definition).toList(),
                "As each measure says",
                cohort.from(),
                cohort.to(),
                taking.takenAt(),
                taking.inputHash(),
                rows,
                List.of(Line.of("Figure")),
                cells,
                false);
    }

    private static String key(String measure, int version) {
        return measure + "." + version;
    }

    /** Another choice of pupils is another table; the period is not part of it. */
    private static String kind(Cohort cohort) {
        Map<String, String> filters = CohortAddress.filters(cohort);
        return "impact/" + CODE + (filters.isEmpty() ? "" : "?" + CohortAddress.query(filters));
    }

    private static Definition definition(MeasureDefinition measure) {
        return new Definition(
                measure.id() + " version " + measure.version(),
                measure.name() + ". " + measure.numerator() + ". Of: " + measure.denominator() + ". " + measure.window()
                        + ". " + measure.exclusions() + ".");
    }

    private static String unit(MeasureFigure part) {
        return switch (part.kind()) {
            case COUNT -> "";
            case SHARE -> " (%)";
            case RATE, MEDIAN, P90, MEAN, DIFFERENCE -> " (" + part.unit() + ")";
        };
    }

    /** A difference of two shares of pupils tells a hidden one of them where the other is shown. */
    private static boolean tells(CountedFigure counted) {
        return counted.figure().kind() == Kind.DIFFERENCE && counted.yesOrNo();
    }

    private static FigureCell cell(CountedFigure counted) {
        MeasureFigure figure = counted.figure();
        if (figure.kind() == Kind.COUNT) {
            return new FigureCell.Count(counted.counted());
        }
        if (figure.kind() == Kind.SHARE && counted.yesOrNo()) {
            return new FigureCell.Share(counted.having(), counted.counted());
        }
        BigDecimal value = figure.value().orElse(BigDecimal.ZERO);
        BigDecimal shown = figure.kind() == Kind.SHARE ? value.multiply(HUNDRED) : value;
        return new FigureCell.Mean(
                figure.measure() + " " + figure.part(),
                shown.setScale(1, RoundingMode.HALF_UP),
                figure.value().isPresent() ? counted.counted() : Set.of());
    }
}
