package org.tats.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.impact.MeasurePart.Kind;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureSource;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;
import org.tats.publishing.Publication;

/**
 * The measures of a cohort, for publishing: each figure and out of how many it is, the counts of a board paper. Before and
 * after of discussed pupils alone mislead, so they leave only beside similar pupils, in {@link ComparisonTable}.
 */
@Component
class MeasureCounts implements FigureSource {

    static final String CODE = "measures";

    private static final String KIND = "impact/" + CODE;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Set<String> COMPARED = Set.of("M6", "M7");

    /** Of a measure that is compared, this alone says nothing of what followed. */
    private static final String NOT_COMPLETE = "not-complete";

    /** Which counts are part of which others, so that all of a group are not told by the two being equal. */
    private static final Map<String, Set<String>> WITHIN = Map.of(
            "M1 pupils", Set.of("M4 not-upheld", "M10 before"),
            "M5 considering",
                    Set.of(
                            "M5 excluded",
                            "M5 managed-move",
                            "M5 offsite",
                            "M5 home-educated",
                            "M5 moved",
                            "M5 left",
                            "M5 left-as-usual",
                            "M5 withdrawn",
                            "M5 fallen"),
            "M11 intended", Set.of("M11 no-alternative", "M11 not-held", "M11 left", "M11 withdrawn"));

    private final MeasureService measures;
    private final TakingService takings;
    private final CohortService cohorts;
    private final UnitQueries queries;

    MeasureCounts(MeasureService measures, TakingService takings, CohortService cohorts, UnitQueries queries) {
        this.measures = measures;
        this.takings = takings;
        this.cohorts = cohorts;
        this.queries = queries;
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
        List<CountedFigure> leaving = new ArrayList<>();
        for (CountedFigure counted : measures.countedSheet(taking.id(), cohort)) {
            MeasureFigure figure = counted.figure();
            MeasureDefinition definition =
                    Objects.requireNonNull(definitions.get(key(figure.measure(), figure.version())));
            if (!used.contains(definition)) {
                used.add(definition);
            }
            if (leaves(counted)) {
                leaving.add(counted);
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
                lines(leaving.stream().map(CountedFigure::figure).toList()),
                List.of(Line.closed(FigureTable.FIGURE), Line.closed(FigureTable.OUT_OF)),
                leaving.stream()
                        .map(counted -> List.of(cell(counted), outOf(counted)))
                        .toList(),
                false);
    }

    @Override
    public Optional<Permission> seen(String kind, String row) {
        return kind.equals(KIND) || kind.startsWith(KIND + "?")
                ? CohortAddress.listed(kind, MeasureRows.seen(row.substring(0, Math.max(0, row.indexOf(' ')))))
                : Optional.empty();
    }

    @Override
    public Map<UUID, UUID> children(Publication publication, Set<UUID> units) {
        return units.isEmpty() ? Map.of() : queries.pupils(publication.inputs(), units);
    }

    private static boolean leaves(CountedFigure counted) {
        MeasureFigure figure = counted.figure();
        return !tells(counted)
                && (!COMPARED.contains(figure.measure()) || figure.part().equals(NOT_COMPLETE));
    }

    private static List<Line> lines(List<MeasureFigure> figures) {
        List<String> codes = figures.stream()
                .map(figure -> figure.measure() + " " + figure.part())
                .toList();
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < codes.size(); row++) {
            MeasureFigure figure = figures.get(row);
            lines.add(Line.including(
                    figure.measure() + " " + figure.words() + unit(figure),
                    WITHIN.getOrDefault(codes.get(row), Set.of()).stream()
                            .map(codes::indexOf)
                            .filter(place -> place >= 0)
                            .sorted()
                            .toArray(Integer[]::new)));
        }
        return lines;
    }

    private static String key(String measure, int version) {
        return measure + "." + version;
    }

    /** Another choice of pupils is another table; the period is not part of it. */
    private static String kind(Cohort cohort) {
        Map<String, String> filters = CohortAddress.filters(cohort);
        return KIND + (filters.isEmpty() ? "" : "?" + CohortAddress.query(filters));
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
            return new FigureCell.Count(counted.counted(), figure.pupils());
        }
        if (figure.kind() == Kind.SHARE && counted.yesOrNo()) {
            return new FigureCell.Share(counted.having(), counted.counted(), counted.pupilsHaving(), figure.pupils());
        }
        BigDecimal value = figure.value().orElse(BigDecimal.ZERO);
        BigDecimal shown = figure.kind() == Kind.SHARE ? value.multiply(HUNDRED) : value;
        return new FigureCell.Mean(
                figure.measure() + " " + figure.part(),
                shown.setScale(1, RoundingMode.HALF_UP),
                figure.value().isPresent() ? counted.counted() : Set.of(),
                counted.pupilsHaving(),
                figure.pupils());
    }

    /** How many the figure is of; of a plain count nothing. */
    private static FigureCell outOf(CountedFigure counted) {
        return counted.figure().kind() == Kind.COUNT
                ? new FigureCell.Words("")
                : new FigureCell.Count(counted.counted(), counted.figure().pupils());
    }
}
