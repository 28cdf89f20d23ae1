package org.tats.panels;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.common.CellText;

/** The provision register as CSV: one line a provision, dates as 2026-11-16, hours and pounds with a point. */
final class RegisterCsv {

    private static final List<String> HEAD = List.of(
            "pupil",
            "year",
            "school",
            "kind",
            "provider",
            "hours offered a week",
            "hours received in the week entered last",
            "week entered last",
            "hours received in all",
            "weeks entered",
            "sessions marked K",
            "cost a week in pounds",
            "start",
            "next review",
            "end",
            "reason of the end",
            "school days after the end",
            "sessions attended after the end",
            "possible sessions after the end");

    private RegisterCsv() {}

    static String of(List<RegisterRow> rows) {
        var csv = new StringBuilder(line(HEAD));
        rows.forEach(row -> csv.append(line(cells(row))));
        return csv.toString();
    }

    private static List<String> cells(RegisterRow row) {
        Provision provision = row.provision();
        ProvisionEnd reason = provision.endReason();
        var after = row.attendance().after();
        return List.of(
                provision.pupilName(),
                provision.ncyear(),
                provision.schoolName(),
                provision.kind().words(),
                provision.provider(),
                provision.offered().toString(),
                row.received().map(Hours::toString).orElse(""),
                day(row.weekOf()),
                hours(row.halfHoursInAll()),
                String.valueOf(row.weeksEntered()),
                String.valueOf(row.attendance().kSessions()),
                pounds(provision.weeklyPence()),
                day(provision.startsOn()),
                day(provision.nextReview()),
                day(provision.endedOn()),
                reason == null ? "" : reason.words(),
                after.map(since -> String.valueOf(since.days())).orElse(""),
                after.map(since -> String.valueOf(since.attended())).orElse(""),
                after.map(since -> String.valueOf(since.possible())).orElse(""));
    }

    private static String hours(int halfHours) {
        return halfHours / 2 + (halfHours % 2 == 0 ? "" : ".5");
    }

    private static String pounds(@Nullable Integer pence) {
        return pence == null ? "" : String.format(Locale.ROOT, "%d.%02d", pence / 100, pence % 100);
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> "\"" + CellText.guarded(cell).replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining(",", "", "\r\n"));
    }
}
