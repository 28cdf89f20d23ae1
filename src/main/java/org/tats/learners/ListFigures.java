package org.tats.learners;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;

/**
 * The list in figures: each category and the whole list, on one day. Who came and who left are columns when there is a
 * meeting to compare with.
 *
 * @param before the list as kept at the meeting before; empty for the first
 */
record ListFigures(LocalDate day, Instant asAt, List<CountedChild> now, Optional<List<CountedChild>> before) {

    static final String KIND = "vulnerable-learners";

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    FigureTable table() {
        List<Line> rows = new ArrayList<>();
        List<List<FigureCell>> cells = new ArrayList<>();
        for (Category category : Category.values()) {
            Predicate<CountedChild> in = child -> child.categories().contains(category);
            if (now.stream().anyMatch(in)
                    || before.stream().flatMap(List::stream).anyMatch(in)) {
                rows.add(Line.of(category.words()));
                cells.add(cells(in));
            }
        }
        rows.add(Line.total(
                "The whole list", IntStream.range(0, rows.size()).boxed().toArray(Integer[]::new)));
        cells.add(cells(child -> true));
        return new FigureTable(
                KIND,
                "Children not in full-time school",
                "children on the list of the Vulnerable Learners group on that day; a child counts in each of their categories and once in the whole list",
                definitions(),
                "",
                day,
                day,
                asAt,
                inputs(),
                rows,
                columns(),
                cells,
                false);
    }

    private List<Line> columns() {
        List<Line> columns = new ArrayList<>(List.of(
                before.isPresent() ? Line.including("Children", 4) : Line.of("Children"),
                Line.of("Hours a week"),
                Line.of("Median days out"),
                Line.of("In time")));
        if (before.isPresent()) {
            columns.add(Line.of("New"));
            columns.add(Line.of("Off the list"));
        }
        return columns;
    }

    private List<FigureCell> cells(Predicate<CountedChild> in) {
        List<CountedChild> children = now.stream().filter(in).toList();
        List<FigureCell> cells = new ArrayList<>(
                List.of(new FigureCell.Count(ids(children)), hours(children), median(children), inTime(children)));
        before.ifPresent(list -> {
            Set<UUID> were = ids(list.stream().filter(in).toList());
            Set<UUID> are = ids(children);
            cells.add(new FigureCell.Count(without(are, were)));
            cells.add(new FigureCell.Count(without(were, are)));
        });
        return cells;
    }

    private static FigureCell hours(List<CountedChild> children) {
        List<CountedChild> known =
                children.stream().filter(child -> child.halfHours() != null).toList();
        int halves = known.stream()
                .mapToInt(child -> Objects.requireNonNullElse(child.halfHours(), 0))
                .sum();
        return new FigureCell.Mean(
                "hours a week",
                known.isEmpty()
                        ? BigDecimal.ZERO
                        : BigDecimal.valueOf(halves)
                                .divide(TWO.multiply(BigDecimal.valueOf(known.size())), 1, RoundingMode.HALF_UP),
                ids(known));
    }

    private static FigureCell median(List<CountedChild> children) {
        List<CountedChild> known =
                children.stream().filter(child -> child.daysOut() != null).toList();
        int[] days = known.stream()
                .mapToInt(child -> Objects.requireNonNullElse(child.daysOut(), 0))
                .sorted()
                .toArray();
        BigDecimal median = days.length == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(days[(days.length - 1) / 2] + days[days.length / 2])
                        .divide(TWO, 1, RoundingMode.HALF_UP);
        return new FigureCell.Mean("days out", median, ids(known));
    }

    private FigureCell inTime(List<CountedChild> children) {
        return new FigureCell.Share(
                ids(children.stream()
                        .filter(child ->
                                child.nextOn() != null && !child.nextOn().isBefore(day))
                        .toList()),
                ids(children.stream().filter(child -> child.nextOn() != null).toList()));
    }

    private static Set<UUID> ids(List<CountedChild> children) {
        return children.stream().map(CountedChild::id).collect(Collectors.toSet());
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> some) {
        return all.stream().filter(id -> !some.contains(id)).collect(Collectors.toSet());
    }

    private List<Definition> definitions() {
        List<Definition> definitions = new ArrayList<>(List.of(
                new Definition("Children", "On the list as it was kept; each once a row."),
                new Definition("Hours a week", "Mean hours of education a week of the children whose hours are known."),
                new Definition(
                        "Median days out",
                        "School days since the child was last in full-time school, of those for whom they are known."),
                new Definition("In time", "Of the children with a next date: nothing was overdue on the day.")));
        if (before.isPresent()) {
            definitions.add(new Definition("New", "In the row now and not at the meeting before."));
            definitions.add(new Definition("Off the list", "In the row at the meeting before and not now."));
        }
        Arrays.stream(Category.values())
                .map(category -> new Definition(category.words(), category.definition()))
                .forEach(definitions::add);
        return definitions;
    }

    private String inputs() {
        try {
            byte[] facts = (now + " " + before.orElse(List.of())).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(facts));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
