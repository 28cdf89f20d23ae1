package org.tats.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One academic year of one school: three terms, each with a half-term break, 190 school days and five INSET days. The
 * breaks are where English authorities put them; which days are INSET differs between schools.
 */
final class SchoolYear {

    private static final int SCHOOL_DAYS = 190;
    private static final int INSET_DAYS = 5;

    private final int startYear;
    private final int variant;
    private final List<LocalDate[]> breaks;

    private SchoolYear(int startYear, int variant) {
        this.startYear = startYear;
        this.variant = variant;
        this.breaks = breaks(startYear);
    }

    /** Every weekday from 1 September to 31 August; {@code variant} is the school's own choice of INSET days. */
    static SortedMap<LocalDate, DayKind> of(int startYear, int variant) {
        return new SchoolYear(startYear, variant).days();
    }

    /** The year in which the academic year of {@code date} began. */
    static int startYear(LocalDate date) {
        return date.getMonthValue() >= 9 ? date.getYear() : date.getYear() - 1;
    }

    private SortedMap<LocalDate, DayKind> days() {
        LocalDate polling = LocalDate.of(startYear + 1, 5, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
        boolean pollingStation = variant % 5 == 2;
        List<LocalDate> open = new ArrayList<>();
        SortedMap<LocalDate, DayKind> days = new TreeMap<>();
        LocalDate end = LocalDate.of(startYear + 1, 8, 31);
        for (LocalDate day = LocalDate.of(startYear, 9, 1); !day.isAfter(end); day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() > 5) {
                continue;
            }
            if (pollingStation && day.equals(polling)) {
                days.put(day, DayKind.CLOSED);
            } else if (isFree(day) || open.size() == SCHOOL_DAYS + INSET_DAYS) {
                days.put(day, DayKind.HOLIDAY);
            } else {
                days.put(day, DayKind.SCHOOL);
                open.add(day);
            }
        }
        insetDays(open).forEach(day -> days.put(day, DayKind.INSET));
        return days;
    }

    private boolean isFree(LocalDate day) {
        LocalDate mayDay = LocalDate.of(startYear + 1, 5, 1).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        return day.equals(mayDay) || breaks.stream().anyMatch(b -> !day.isBefore(b[0]) && !day.isAfter(b[1]));
    }

    private List<LocalDate> insetDays(List<LocalDate> open) {
        List<LocalDate> chosen = new ArrayList<>(List.of(open.getFirst(), open.getLast()));
        chosen.add(after(open, breaks.get(1)));
        chosen.add(variant % 2 == 0 ? open.get(1) : after(open, breaks.get(0)));
        chosen.add(variant % 3 == 0 ? after(open, breaks.get(4)) : before(open, breaks.get(2)));
        return chosen;
    }

    private static LocalDate after(List<LocalDate> open, LocalDate[] gap) {
        return open.stream().filter(day -> day.isAfter(gap[1])).findFirst().orElseThrow();
    }

    private static LocalDate before(List<LocalDate> open, LocalDate[] gap) {
        return open.stream()
                .filter(day -> day.isBefore(gap[0]))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /** October, Christmas, February, Easter, May: first and last day. */
    private static List<LocalDate[]> breaks(int startYear) {
        int next = startYear + 1;
        LocalDate october = LocalDate.of(startYear, 10, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
        LocalDate christmas = LocalDate.of(startYear, 12, 20).with(TemporalAdjusters.previousOrSame(DayOfWeek.FRIDAY));
        LocalDate january = LocalDate.of(next, 1, 4).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate february = LocalDate.of(next, 2, 12).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate easter = easterSunday(next);
        boolean early = easter.isBefore(LocalDate.of(next, 4, 5));
        LocalDate may = LocalDate.of(next, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
        return List.of(
                new LocalDate[] {october, october.plusDays(6)},
                new LocalDate[] {christmas.plusDays(1), january.minusDays(1)},
                new LocalDate[] {february, february.plusDays(6)},
                new LocalDate[] {easter.minusDays(early ? 2 : 6), easter.plusDays(early ? 14 : 7)},
                new LocalDate[] {may, may.plusDays(6)});
    }

    /** By the anonymous Gregorian rule. */
    static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
