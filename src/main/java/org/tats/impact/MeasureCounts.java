package org.tats.impact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tats.common.Dates;
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

    MeasureCounts(MeasureService measures, TakingService takings) {
        this.measures = measures;
        this.takings = takings;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FigureTable table(Map<String, String> parameters) {
        Taking taking = takings.last().orElseThrow(NotFound::new);
        Cohort cohort = CohortAddress.of(parameters, taking.asOf());
        Map<String, MeasureFigure> figures = measures.sheet(taking.id(), cohort).rows().stream()
                .collect(Collectors.toMap(row -> key(row.measure(), row.version()) + row.part(), row -> row));
        List<MeasureDefinition> definitions = measures.definitions().stream()
                .filter(measure -> measure.parts().stream()
                        .anyMatch(part -> figures.containsKey(key(measure.id(), measure.version()) + part.key())))
                .toList();
        List<Line> rows = new ArrayList<>();
        List<List<FigureCell>> cells = new ArrayList<>();
        for (MeasureDefinition measure : definitions) {
            Map<String, List<CountedUnit>> units =
                    measures.counted(taking.id(), cohort, measure.id(), measure.version()).stream()
                            .collect(Collectors.groupingBy(CountedUnit::part));
            for (MeasurePart part : measure.parts()) {
                MeasureFigure figure = figures.get(key(measure.id(), measure.version()) + part.key());
                if (figure != null && !OTHER_WINDOWS.matcher(part.key()).matches()) {
                    rows.add(Line.of(measure.id() + " " + part.words() + unit(part)));
                    cells.add(List.of(cell(measure, part, figure, units)));
                }
            }
        }
        return new FigureTable(
                kind(cohort),
                "What was done and what followed: measures",
                "Pupils first discussed from %s to %s".formatted(Dates.full(cohort.from()), Dates.full(cohort.to())),
                definitions.stream().map(MeasureCounts::definition).toList(),
                "As each measure says",
                cohort.from(),
                cohort.to(),
                taking.takenAt(),
                taking.inputHash(),
                rows,
                List.of(Line.of("Figure")),
                cells);
    }

    private static String key(String measure, int version) {
        return measure + "." + version + " ";
    }

    /** Another choice of pupils is another table; the period is not part of it. */
    private static String kind(Cohort cohort) {
        Map<String, String> filters = new LinkedHashMap<>(CohortAddress.parameters(cohort));
        filters.remove("from");
        filters.remove("to");
        return "impact/" + CODE + (filters.isEmpty() ? "" : "?" + CohortAddress.query(filters));
    }

    private static Definition definition(MeasureDefinition measure) {
        return new Definition(
                measure.id() + " version " + measure.version(),
                measure.name() + ". " + measure.numerator() + ". Of: " + measure.denominator() + ". " + measure.window()
                        + ". " + measure.exclusions() + ".");
    }

    private static String unit(MeasurePart part) {
        return switch (part.kind()) {
            case COUNT -> "";
            case SHARE -> " (%)";
            case RATE, MEDIAN, P90, MEAN, DIFFERENCE -> " (" + part.unit() + ")";
        };
    }

    private static FigureCell cell(
            MeasureDefinition measure, MeasurePart part, MeasureFigure figure, Map<String, List<CountedUnit>> units) {
        String counted = part.kind() == Kind.DIFFERENCE ? part.of().getFirst() : part.key();
        List<CountedUnit> rows = units.getOrDefault(counted, List.of());
        Set<UUID> all = keys(rows);
        if (part.kind() == Kind.COUNT) {
            return new FigureCell.Count(all);
        }
        if (part.kind() == Kind.SHARE && rows.stream().allMatch(MeasureCounts::yesOrNo)) {
            return new FigureCell.Share(
                    keys(rows.stream()
                            .filter(row -> row.numerator().signum() > 0)
                            .toList()),
                    all);
        }
        BigDecimal value = figure.value().orElse(BigDecimal.ZERO);
        BigDecimal shown = part.kind() == Kind.SHARE ? value.multiply(HUNDRED) : value;
        return new FigureCell.Mean(
                measure.id() + " " + part.key(),
                shown.setScale(1, RoundingMode.HALF_UP),
                figure.value().isPresent() ? all : Set.of());
    }

    /** One of one or none of one: the share is of those counted themselves, not of their sessions. */
    private static boolean yesOrNo(CountedUnit row) {
        return row.denominator().filter(of -> of.compareTo(BigDecimal.ONE) == 0).isPresent()
                && (row.numerator().signum() == 0 || row.numerator().compareTo(BigDecimal.ONE) == 0);
    }

    private static Set<UUID> keys(List<CountedUnit> rows) {
        Set<UUID> keys = new HashSet<>();
        rows.forEach(row -> keys.add(row.unit()));
        return keys;
    }
}
