package org.tats.learners;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.common.CellText;

/** The list as CSV: one line a child, dates as 2026-11-16, hours with a point; empty where something is not known. */
final class LearnersCsv {

    private static final List<String> HEAD = List.of(
            "pupil",
            "year",
            "school",
            "categories",
            "since",
            "school days out",
            "hours a week",
            "owner",
            "next date",
            "what is next",
            "change since the last meeting");

    private static final List<String> FIGURES = List.of(
            "meeting",
            "category",
            "children",
            "hours known of",
            "hours a week",
            "median school days out",
            "new",
            "off the list",
            "with a next date",
            "of these in time");

    private LearnersCsv() {}

    /** Without any child: what is withheld is empty. */
    static String ofFigures(List<ListFigure> figures) {
        var csv = new StringBuilder(line(FIGURES));
        figures.forEach(figure -> csv.append(line(List.of(
                figure.heldOn().toString(),
                figure.categoryWords(),
                text(figure.children()),
                text(figure.hoursKnown()),
                text(figure.hours()),
                text(figure.medianDaysOut()),
                text(figure.newOnes()),
                text(figure.off()),
                text(figure.withNextDate()),
                text(figure.inTime())))));
        return csv.toString();
    }

    private static String text(@Nullable Number figure) {
        return figure instanceof BigDecimal exact
                ? exact.stripTrailingZeros().toPlainString()
                : Objects.toString(figure, "");
    }

    static String of(List<LearnerRow> rows) {
        var csv = new StringBuilder(line(HEAD));
        rows.forEach(row -> csv.append(line(List.of(
                row.name(),
                row.ncyear(),
                row.schoolName(),
                row.why(),
                row.since().toString(),
                Optional.ofNullable(row.daysOut()).map(String::valueOf).orElse(""),
                Optional.ofNullable(row.halfHours())
                        .map(half -> half / 2 + (half % 2 == 0 ? "" : ".5"))
                        .orElse(""),
                row.ownerName(),
                Optional.ofNullable(row.nextOn()).map(String::valueOf).orElse(""),
                row.nextWhat(),
                row.change().words()))));
        return csv.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + CellText.guarded(cell).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
