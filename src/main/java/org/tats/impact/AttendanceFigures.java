package org.tats.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.impact.CohortChoices.Kind;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureSource;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;

/** How many rose, stayed and fell by group, for publishing: with whom each cell counts, never as they are. */
@Component
class AttendanceFigures implements FigureSource {

    private static final String CODE = "impact";
    private static final String KIND = CODE + "/attendance-by-";
    private static final String MEASURE = "M7";

    /** The columns, in their order. */
    private enum Column {
        ROSE("Rose by 5 points or more"),
        SAME("Changed by less"),
        FELL("Fell by 5 points or more");

        private final String words;

        Column(String words) {
            this.words = words;
        }
    }

    private final CohortService cohorts;
    private final MeasureService measures;
    private final TakingService takings;

    AttendanceFigures(CohortService cohorts, MeasureService measures, TakingService takings) {
        this.cohorts = cohorts;
        this.takings = takings;
        this.measures = measures;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FigureTable table(Map<String, String> parameters) {
        Kind by = Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(parameters.getOrDefault("by", "phase")))
                .findFirst()
                .orElseThrow(NotFound::new);
        int days = Comparison.days(parameters);
        Taking taking = takings.last().orElseThrow(NotFound::new);
        Cohort cohort = CohortAddress.of(parameters, taking.asOf());
        Map<String, Map<String, Set<UUID>>> groups = new LinkedHashMap<>();
        cohorts.changed(by, days, cohort)
                .forEach(unit -> groups.computeIfAbsent(unit.group(), none -> new TreeMap<>())
                        .merge(unit.change(), Set.of(unit.pupil().value()), AttendanceFigures::both));
        if (groups.isEmpty()) {
            throw new NotFound();
        }
        boolean apart = by != Kind.FLAG;
        return new FigureTable(
                kind(by, days, cohort),
                "Attendance before and after, by "
                        + by.words().toLowerCase(Locale.UK).replace("sen ", "SEN "),
                CohortWords.inThePeriod(cohort, cohorts.choices()) + ", with both windows",
                definitions(),
                "%d school days before the referral and after the first discussion".formatted(days),
                cohort.from(),
                cohort.to(),
                taking.takenAt(),
                taking.inputHash(),
                lines(List.copyOf(groups.keySet()), apart),
                lines(Arrays.stream(Column.values()).map(column -> column.words).toList(), true),
                cells(List.copyOf(groups.values()), apart),
                false);
    }

    @Override
    public Optional<Permission> seen(String kind, String row) {
        return kind.startsWith(KIND) ? CohortAddress.listed(kind, Permission.SEE_CASE) : Optional.empty();
    }

    /** Another group or another choice of pupils is another table; the period is not part of it. */
    private static String kind(Kind by, int days, Cohort cohort) {
        Map<String, String> filters = CohortAddress.filters(cohort);
        filters.put("days", String.valueOf(days));
        return KIND + by.name().toLowerCase(Locale.ROOT) + "?" + CohortAddress.query(filters);
    }

    private List<Definition> definitions() {
        return measures.definitions().stream()
                .filter(measure -> measure.id().equals(MEASURE))
                .map(measure -> new Definition(
                        measure.id() + " version " + measure.version(),
                        measure.numerator() + ". Of: " + measure.denominator() + ". " + measure.window() + ". "
                                + measure.exclusions() + ". " + Comparison.SENTENCE))
                .toList();
    }

    /** @param apart whether nobody stands in two of them, so that they have a total */
    private static List<Line> lines(List<String> labels, boolean apart) {
        List<Line> lines = new ArrayList<>();
        labels.forEach(label -> lines.add(Line.of(label)));
        if (apart && labels.size() > 1) {
            lines.add(
                    Line.total("All", IntStream.range(0, labels.size()).boxed().toArray(Integer[]::new)));
        }
        return lines;
    }

    private static List<List<FigureCell>> cells(List<Map<String, Set<UUID>>> groups, boolean apart) {
        List<Map<String, Set<UUID>>> rows = new ArrayList<>(groups);
        if (apart && groups.size() > 1) {
            Map<String, Set<UUID>> all = new TreeMap<>();
            groups.forEach(
                    group -> group.forEach((change, pupils) -> all.merge(change, pupils, AttendanceFigures::both)));
            rows.add(all);
        }
        return rows.stream().map(AttendanceFigures::row).toList();
    }

    private static List<FigureCell> row(Map<String, Set<UUID>> group) {
        List<FigureCell> cells = new ArrayList<>();
        Set<UUID> all = Set.of();
        for (Column column : Column.values()) {
            Set<UUID> pupils = group.getOrDefault(column.name(), Set.of());
            cells.add(new FigureCell.Count(pupils));
            all = both(all, pupils);
        }
        cells.add(new FigureCell.Count(all));
        return cells;
    }

    private static Set<UUID> both(Set<UUID> one, Set<UUID> other) {
        Set<UUID> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }
}
