package org.tats.common;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A date typed into three fields: the day and year in digits, the month in digits or as a word. */
public record ThreePartDate(String day, String month, String year) {

    public ThreePartDate {
        day = day.strip();
        month = month.strip();
        year = year.strip();
    }

    /** A real date in its parts. */
    public static ThreePartDate of(LocalDate date) {
        return new ThreePartDate(
                String.valueOf(date.getDayOfMonth()),
                String.valueOf(date.getMonthValue()),
                String.valueOf(date.getYear()));
    }

    public boolean isEmpty() {
        return day.isEmpty() && month.isEmpty() && year.isEmpty();
    }

    /** The date; empty when a part is missing or the calendar has no such day. A year of two digits is of this century. */
    public Optional<LocalDate> date() {
        if (!day.matches("\\d{1,2}") || !year.matches("\\d{2}|\\d{4}")) {
            return Optional.empty();
        }
        int inFull = Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
        Optional<Integer> number = month.matches("\\d{1,2}")
                ? Optional.of(Integer.parseInt(month))
                : QuickDate.month(month.toLowerCase(Locale.UK));
        return number.flatMap(found -> QuickDate.date(inFull, found, Integer.parseInt(day)));
    }

    /** What is wrong, in GOV.UK's words; empty when nothing was typed or the date is real. */
    public Optional<String> problem(String name) {
        if (isEmpty() || date().isPresent()) {
            return Optional.empty();
        }
        if (day.isEmpty() || month.isEmpty() || year.isEmpty()) {
            String missing = day.isEmpty() ? "a day" : month.isEmpty() ? "a month" : "a year";
            return Optional.of(name + " must include " + missing);
        }
        return Optional.of(name + " must be a real date");
    }
}
