package org.tats.programme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tats.common.Dates;
import org.tats.publishing.Definition;
import org.tats.publishing.FigureCell;
import org.tats.publishing.FigureTable;
import org.tats.publishing.Line;

/** Themes of the meetings as a table that may be published: schools down, themes across, children in each cell. Pure. */
final class ThemeTable {

    static final String KIND = "programme/themes?by=";

    private static final String ALL = "All schools";
    private static final String DISCUSSED = "Pupils discussed";

    private ThemeTable() {}

    /** @param rows at least one */
    static FigureTable of(ThemeBy by, List<Theme> rows, LocalDate from, LocalDate to, Instant asAt) {
        List<String> schools = sorted(rows.stream().map(Theme::school));
        List<String> themes = sorted(rows.stream().map(Theme::theme));
        List<Line> down = new ArrayList<>(schools.stream().map(Line::of).toList());
        down.add(Line.total(ALL, IntStream.range(0, schools.size()).boxed().toArray(Integer[]::new)));
        List<Line> across = new ArrayList<>(themes.stream().map(Line::of).toList());
        across.add(
                Line.total(DISCUSSED, IntStream.range(0, themes.size()).boxed().toArray(Integer[]::new)));
        List<List<FigureCell>> cells = down.stream()
                .map(school -> across.stream()
                        .map(theme ->
                                count(rows, in(ALL, school, Theme::school).and(in(DISCUSSED, theme, Theme::theme))))
                        .toList())
                .toList();
        return new FigureTable(
                kind(by),
                "Themes by school: " + by.words(),
                "pupils discussed at a meeting between " + Dates.full(from) + " and " + Dates.full(to)
                        + ", by the school of the discussion",
                definitions(by),
                "",
                from,
                to,
                asAt,
                hash(rows),
                down,
                across,
                cells,
                false);
    }

    /** Which table it is, for {@link org.tats.publishing.PublicationService#publications(String)}. */
    static String kind(ThemeBy by) {
        return KIND + by.name().toLowerCase(Locale.ROOT);
    }

    private static List<Definition> definitions(ThemeBy by) {
        String theme = by == ThemeBy.FLAG
                ? "Pupils with a flag of this group open on the day of the discussion; a pupil counts in each of theirs."
                : "Pupils with this primary need recorded now.";
        return List.of(
                new Definition(DISCUSSED, "Each pupil once, however often discussed in the period."),
                new Definition("Theme", theme));
    }

    private static Predicate<Theme> in(String total, Line line, Function<Theme, String> of) {
        return row -> line.label().equals(total) || of.apply(row).equals(line.label());
    }

    private static FigureCell count(List<Theme> rows, Predicate<Theme> here) {
        Set<UUID> units = rows.stream().filter(here).map(Theme::pupil).collect(Collectors.toSet());
        return new FigureCell.Count(units);
    }

    private static List<String> sorted(Stream<String> names) {
        return List.copyOf(names.collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String hash(List<Theme> rows) {
        try {
            byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
