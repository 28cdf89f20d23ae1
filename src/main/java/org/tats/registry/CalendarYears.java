package org.tats.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a school's year together as people read it. */
final class CalendarYears {

    /** So many days without school, weekends among them, part two runs: half term is nine with its weekends. */
    private static final int GAP = 7;

    private CalendarYears() {}

    static CalendarYear of(
            SchoolRow school,
            AcademicYear year,
            SchoolDays days,
            NavigableMap<LocalDate, CalendarKind> planned,
            List<CalendarYear.Change> changes,
            WorkingDays working) {
        List<LocalDate> known = days.between(year.first(), year.last());
        List<CalendarYear.Run> terms = runs(known);
        Map<LocalDate, CalendarYear.Change> holding = changes.stream()
                .filter(CalendarYear.Change::holds)
                .collect(Collectors.toMap(CalendarYear.Change::date, Function.identity()));
        TreeSet<LocalDate> dates = new TreeSet<>(holding.keySet());
        planned.forEach((date, kind) -> {
            if (kind == CalendarKind.INSET || kind == CalendarKind.CLOSED) {
                dates.add(date);
            }
        });
        for (int calendar = year.startYear(); calendar <= year.startYear() + 1; calendar++) {
            working.bankHolidays(calendar).keySet().stream()
                    .filter(year::contains)
                    .forEach(dates::add);
        }
        for (CalendarYear.Run run : terms) {
            run.first()
                    .datesUntil(run.last())
                    .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !days.isSchoolDay(date))
                    .forEach(dates::add);
        }
        return new CalendarYear(
                school,
                year,
                source(planned, known),
                known.size(),
                terms,
                dates.stream()
                        .map(date -> day(date, days, planned.get(date), holding.get(date), working))
                        .toList(),
                changes);
    }

    private static CalendarYear.Source source(NavigableMap<LocalDate, CalendarKind> planned, List<LocalDate> known) {
        if (planned.containsValue(CalendarKind.SCHOOL)) {
            return CalendarYear.Source.FILE;
        }
        return known.isEmpty() ? CalendarYear.Source.NOTHING : CalendarYear.Source.REGISTERS;
    }

    private static CalendarYear.Day day(
            LocalDate date,
            SchoolDays days,
            @Nullable CalendarKind planned,
            CalendarYear.@Nullable Change change,
            WorkingDays working) {
        String name = Optional.ofNullable(working.bankHolidays(date.getYear()).get(date))
                .orElse("");
        CalendarKind kind = change != null ? change.kind() : planned;
        if (kind == null) {
            kind = days.isSchoolDay(date) ? CalendarKind.SCHOOL : CalendarKind.HOLIDAY;
        }
        return new CalendarYear.Day(date, kind, name, change);
    }

    private static List<CalendarYear.Run> runs(List<LocalDate> days) {
        List<CalendarYear.Run> runs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || days.get(i - 1).plusDays(GAP).isBefore(days.get(i))) {
                runs.add(new CalendarYear.Run(days.get(start), days.get(i - 1), i - start));
                start = i;
            }
        }
        return runs;
    }
}
