package org.tats.intake.ui;

import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.SchoolUrn;
import org.tats.common.Words;
import org.tats.common.ui.DataTable;
import org.tats.common.ui.LedgerSection;
import org.tats.common.ui.StatusMark;
import org.tats.common.ui.StatusMark.Shape;
import org.tats.registry.FreshnessRow;

/** Who has sent what: per school how far its registers go, the worst first, so that silence is not taken for calm. */
final class CoverageSection extends LedgerSection {

    private static final int SHOWN = 100;

    /** One school's row; {@code behind} counts weekdays, and is the largest number where no register has come at all. */
    private record Coverage(String school, Map<String, LocalDate> dataTo, int behind) {

        @Nullable
        LocalDate attendance() {
            return dataTo.get("attendance");
        }
    }

    CoverageSection(Collection<FreshnessRow> freshness) {
        super("Who has sent what");
        List<Coverage> schools = schools(freshness);
        long upToDate = schools.stream().filter(school -> school.behind() == 0).count();
        aside("%s, %d up to date".formatted(Words.count(schools.size(), "school"), upToDate));
        add(new DataTable<Coverage>("Coverage by school")
                .rowHeader("School", school -> new Span(school.school()))
                .date("Attendance to", school -> day(school.dataTo().get("attendance")))
                .date("Last suspension", school -> day(school.dataTo().get("suspensions")))
                .component("State", CoverageSection::state)
                .column("Effect", CoverageSection::effect)
                .empty("No school has sent pupils or registers yet.")
                .rows(schools.stream().limit(SHOWN).toList()));
    }

    private static List<Coverage> schools(Collection<FreshnessRow> freshness) {
        Map<SchoolUrn, List<FreshnessRow>> bySchool = freshness.stream()
                .filter(row -> !row.kind().equals("calendars"))
                .collect(Collectors.groupingBy(FreshnessRow::school));
        LocalDate latest = freshness.stream()
                .filter(row -> row.kind().equals("attendance"))
                .map(FreshnessRow::dataTo)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
        return bySchool.values().stream()
                .map(rows -> coverage(rows, latest))
                .sorted(Comparator.comparingInt(Coverage::behind).reversed().thenComparing(Coverage::school))
                .toList();
    }

    private static Coverage coverage(List<FreshnessRow> rows, LocalDate latest) {
        Map<String, LocalDate> dataTo = new HashMap<>();
        rows.forEach(row -> dataTo.put(row.kind(), row.dataTo()));
        LocalDate attendance = dataTo.get("attendance");
        int behind = attendance == null ? Integer.MAX_VALUE : weekdays(attendance, latest);
        return new Coverage(rows.getFirst().schoolName(), dataTo, behind);
    }

    /** Mondays to Fridays after the first day, up to and with the last. */
    private static int weekdays(LocalDate after, LocalDate upTo) {
        return (int) after.plusDays(1)
                .datesUntil(upTo.isAfter(after) ? upTo.plusDays(1) : after.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .count();
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "–" : Dates.full(date);
    }

    private static StatusMark state(Coverage school) {
        if (school.attendance() == null) {
            return new StatusMark(Shape.URGENT, "No register yet");
        }
        return school.behind() == 0
                ? new StatusMark(Shape.GOOD, "Up to date")
                : new StatusMark(Shape.URGENT, "Old: " + Words.count(school.behind(), "weekday") + " behind");
    }

    private static String effect(Coverage school) {
        return school.behind() == 0 ? "–" : "Flags about attendance may be missing or out of date";
    }
}
