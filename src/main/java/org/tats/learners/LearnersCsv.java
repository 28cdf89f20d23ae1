package org.tats.learners;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private LearnersCsv() {}

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
