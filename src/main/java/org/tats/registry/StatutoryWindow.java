package org.tats.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * A window of the Department's absence collection: autumn 1 August to 31 December, spring 1 January to Easter Sunday,
 * summer Easter Monday to the Sunday before the spring bank holiday, second summer from there to 31 July. Registers are
 * held one string to a window.
 *
 * @param first its first day
 * @param last its last day, included
 */
public record StatutoryWindow(LocalDate first, LocalDate last) {

    /** The window in which a day falls. */
    public static StatutoryWindow of(LocalDate date) {
        int year = date.getYear();
        if (date.getMonthValue() >= Month.AUGUST.getValue()) {
            return new StatutoryWindow(LocalDate.of(year, Month.AUGUST, 1), LocalDate.of(year, Month.DECEMBER, 31));
        }
        LocalDate easter = easterSunday(year);
        if (!date.isAfter(easter)) {
            return new StatutoryWindow(LocalDate.of(year, Month.JANUARY, 1), easter);
        }
        LocalDate springBankHoliday = springBankHoliday(year);
        return date.isBefore(springBankHoliday)
                ? new StatutoryWindow(easter.plusDays(1), springBankHoliday.minusDays(1))
                : new StatutoryWindow(springBankHoliday, LocalDate.of(year, Month.JULY, 31));
    }

    /** Calendar days in it. */
    public int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last);
    }

    /** The last Monday in May. */
    public static LocalDate springBankHoliday(int year) {
        return LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous computus of Meeus, Jones and Butcher. */
    public static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (b - (b + 8) / 25 + 1) / 3;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }
}
