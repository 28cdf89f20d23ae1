package org.tats.impact;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tats.access.Access;
import org.tats.access.Permission;
import org.tats.common.NotFound;
import org.tats.publishing.CheckAddress;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureSource;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;

/** One dimension of the equality view as a table that may be published: the page for that hides small numbers. */
@Component
@Transactional
public class EqualityTables implements FigureSource {

    private static final String CODE = "equality";
    private static final String KIND = "impact/equality?group=";
    private static final List<String> COLUMNS = List.of("On the roll", "Flagged", "Discussed", "Acted upon");

    private final EqualityQueries queries;
    private final Takings takings;
    private final Access access;

    EqualityTables(EqualityQueries queries, Takings takings, Access access) {
        this.queries = queries;
        this.takings = takings;
        this.access = access;
    }

    /** Where one dimension of a period is checked and published. */
    public static String address(Equality equality, EqualityDimension dimension) {
        return CheckAddress.of(
                CODE,
                Map.of(
                        "group",
                        dimension.name(),
                        "from",
                        equality.from().toString(),
                        "to",
                        equality.to().toString()));
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public FigureTable table(Map<String, String> parameters) {
        access.require(Permission.SEE_IMPACT);
        EqualityDimension dimension = dimension(parameters.getOrDefault("group", ""));
        LocalDate from = day(parameters.getOrDefault("from", ""));
        LocalDate to = day(parameters.getOrDefault("to", ""));
        if (to.isBefore(from)) {
            throw new NotFound();
        }
        Taking taking = takings.last();
        Map<String, List<Set<UUID>>> groups = queries.children(taking, dimension, from, to);
        if (groups.isEmpty()) {
            throw new NotFound();
        }
        return new FigureTable(
                KIND + dimension.name(),
                "Flagged, discussed and acted upon, by " + dimension.words().toLowerCase(Locale.UK),
                "children on the roll of a school",
                definitions(dimension),
                "",
                from,
                to,
                taking.takenAt(),
                taking.inputHash(),
                rows(dimension, List.copyOf(groups.keySet())),
                columns(),
                cells(groups),
                false);
    }

    @Override
    public Optional<Permission> seen(String kind, String row) {
        return kind.startsWith(KIND) && dimension(kind.substring(KIND.length())).listed()
                ? Optional.of(Permission.SEE_CARD_DETAIL)
                : Optional.empty();
    }

    private static List<Line> rows(EqualityDimension dimension, List<String> values) {
        List<Line> rows = new ArrayList<>();
        values.forEach(value -> rows.add(Line.of(EqualityWords.group(dimension, value))));
        rows.add(Line.total(
                "All children", IntStream.range(0, values.size()).boxed().toArray(Integer[]::new)));
        return rows;
    }

    /** Whoever is acted upon was discussed, and all are on the roll. */
    private static List<Line> columns() {
        return List.of(
                Line.including(COLUMNS.get(0), 1, 2),
                Line.of(COLUMNS.get(1)),
                Line.including(COLUMNS.get(2), 3),
                Line.of(COLUMNS.get(3)));
    }

    private static List<List<FigureCell>> cells(Map<String, List<Set<UUID>>> groups) {
        List<List<FigureCell>> cells = new ArrayList<>();
        List<Set<UUID>> all = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (List<Set<UUID>> group : groups.values()) {
            cells.add(counts(group));
            IntStream.range(0, all.size()).forEach(column -> all.get(column).addAll(group.get(column)));
        }
        cells.add(counts(all));
        return cells;
    }

    private static List<FigureCell> counts(List<Set<UUID>> sets) {
        return sets.stream().<FigureCell>map(FigureCell.Count::new).toList();
    }

    private static List<Definition> definitions(EqualityDimension dimension) {
        return List.of(
                new Definition(COLUMNS.get(0), "Children on the roll of a school on the day the facts were taken."),
                new Definition(COLUMNS.get(1), "Of them, with a flag that began in the period."),
                new Definition(COLUMNS.get(2), "Of them, discussed in the period."),
                new Definition(
                        COLUMNS.get(3),
                        "Of those discussed, an action or a plan was agreed, or education under Section 19 began."),
                new Definition("What it does not show", dimension.limits()));
    }

    private static EqualityDimension dimension(String name) {
        try {
            return EqualityDimension.valueOf(name);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            throw new NotFound();
        }
    }
}
