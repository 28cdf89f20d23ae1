package org.tats.registry;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collections;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;

/**
 * The working days of England: Monday to Friday without bank holidays. Which days those are comes with a library that
 * knows proclaimed ones as far as they were known at its release; a day proclaimed later comes with its next release.
 */
@Component
public class WorkingDays {

    private static final String ENGLAND = "eng";

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
    private final ConcurrentMap<Integer, NavigableMap<LocalDate, String>> byYear = new ConcurrentHashMap<>();

    /** Whether it is a bank holiday of England, on whichever day of the week the holiday itself falls. */
    public boolean isBankHoliday(LocalDate date) {
        return bankHolidays(date.getYear()).containsKey(date);
    }

    public boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !isBankHoliday(date);
    }

    /** The n-th working day after a day. */
    public LocalDate after(LocalDate day, int n) {
        LocalDate due = day;
        for (int left = n; left > 0; ) {
            due = due.plusDays(1);
            left -= isWorkingDay(due) ? 1 : 0;
        }
        return due;
    }

    /** How many working days lie after a day, up to another one included; 0 when that one is not later. */
    public int between(LocalDate day, LocalDate upTo) {
        return Math.toIntExact(day.plusDays(1)
                .datesUntil(upTo.isAfter(day) ? upTo.plusDays(1) : day.plusDays(1))
                .filter(this::isWorkingDay)
                .count());
    }

    /** The bank holidays of a calendar year with their names, in order of time; a substitute day in place of a weekend. */
    public NavigableMap<LocalDate, String> bankHolidays(int year) {
        return byYear.computeIfAbsent(year, this::read);
    }

    private NavigableMap<LocalDate, String> read(int year) {
        var days = new TreeMap<LocalDate, String>();
        for (Holiday holiday : holidays.getHolidays(Year.of(year), ENGLAND)) {
            days.put(holiday.getDate(), holiday.getDescription(Locale.UK));
        }
        return Collections.unmodifiableNavigableMap(days);
    }
}
