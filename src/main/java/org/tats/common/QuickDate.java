package org.tats.common;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date typed in a hurry during a meeting: "2w", "3 days", "fri", "tomorrow", "26 nov", "26/11", "26/11/2026".
 * Show the resolved date beneath the field before anything is kept.
 */
public final class QuickDate {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,3}) ?(d|day|days|w|wk|week|weeks|m|month|months)");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})(?:[/.-](\\d{4}|\\d{2}))?");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)? ?([a-z]{3,9})(?: (\\d{4}|\\d{2}))?");

    private QuickDate() {}

    /**
     * Resolves the text against the day it is typed. A weekday means the next one after {@code from}, never
     * {@code from} itself; a day without a year means the next one on or after {@code from}. Empty when the text is
     * no date; nothing is guessed from half of it.
     */
    public static Optional<LocalDate> parse(String text, LocalDate from) {
        String typed = text.strip().toLowerCase(Locale.UK).replace(',', ' ').replaceAll("\\s+", " ");
        return switch (typed) {
            case "today" -> Optional.of(from);
            case "tomorrow", "tom" -> Optional.of(from.plusDays(1));
            default ->
                weekday(typed, from)
                        .or(() -> span(typed, from))
                        .or(() -> iso(typed))
                        .or(() -> numbers(typed, from))
                        .or(() -> named(typed, from));
        };
    }

    private static Optional<LocalDate> weekday(String typed, LocalDate from) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (typed.length() >= 3 && day.name().toLowerCase(Locale.UK).startsWith(typed)) {
                return Optional.of(from.with(TemporalAdjusters.next(day)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> span(String typed, LocalDate from) {
        Matcher span = SPAN.matcher(typed);
        if (!span.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(span.group(1));
        return Optional.of(
                switch (span.group(2).charAt(0)) {
                    case 'd' -> from.plusDays(number);
                    case 'w' -> from.plusWeeks(number);
                    default -> from.plusMonths(number);
                });
    }

    private static Optional<LocalDate> iso(String typed) {
        Matcher iso = ISO.matcher(typed);
        return iso.matches() ? date(iso.group(1), number(iso.group(2)), number(iso.group(3))) : Optional.empty();
    }

    private static Optional<LocalDate> numbers(String typed, LocalDate from) {
        Matcher numbers = NUMBERS.matcher(typed);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        int day = number(numbers.group(1));
        int month = number(numbers.group(2));
        return Optional.ofNullable(numbers.group(3))
                .map(year -> date(year, month, day))
                .orElseGet(() -> next(month, day, from));
    }

    private static Optional<LocalDate> named(String typed, LocalDate from) {
        Matcher named = NAMED.matcher(typed);
        if (!named.matches()) {
            return Optional.empty();
        }
        int day = number(named.group(1));
        return month(named.group(2))
                .flatMap(month -> Optional.ofNullable(named.group(3))
                        .map(year -> date(year, month, day))
                        .orElseGet(() -> next(month, day, from)));
    }

    /** The number of a month written out or shortened to three letters or more ("sep", "sept"). */
    static Optional<Integer> month(String typed) {
        for (Month month : Month.values()) {
            if (typed.length() >= 3 && month.name().toLowerCase(Locale.UK).startsWith(typed)) {
                return Optional.of(month.getValue());
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, int day) {
        return date(year.length() == 2 ? 2000 + number(year) : number(year), month, day);
    }

    /** The date, or empty when the calendar has no such day. */
    static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> next(int month, int day, LocalDate from) {
        try {
            MonthDay wanted = MonthDay.of(month, day);
            for (int year = from.getYear(); year <= from.getYear() + 8; year++) {
                if (wanted.isValidYear(year) && !wanted.atYear(year).isBefore(from)) {
                    return Optional.of(wanted.atYear(year));
                }
            }
            return Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
