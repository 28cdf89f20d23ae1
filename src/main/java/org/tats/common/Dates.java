package org.tats.common;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and times as people here read them. Instants are UTC in the database and Europe/London on screens. */
public final class Dates {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);
    private static final DateTimeFormatter FULL = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);
    private static final DateTimeFormatter WEEKDAY_FULL = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("h:mm", Locale.UK);

    private Dates() {}

    /** Today in London, by the given clock. */
    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(LONDON));
    }

    /** The London date of an instant. */
    public static LocalDate date(Instant instant) {
        return instant.atZone(LONDON).toLocalDate();
    }

    /** "12 November": when the year is plain from what stands around it. */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** "12 November 2026": in headings, records and wherever the year may be in doubt. */
    public static String full(LocalDate date) {
        return FULL.format(date);
    }

    /** "Thursday 12 November": days near today. */
    public static String weekday(LocalDate date) {
        return WEEKDAY.format(date);
    }

    /** "Thursday 12 November 2026". */
    public static String weekdayFull(LocalDate date) {
        return WEEKDAY_FULL.format(date);
    }

    /** "12 November" in the year of {@code today}, "12 November 2025" in any other. */
    public static String near(LocalDate date, LocalDate today) {
        return date.getYear() == today.getYear() ? day(date) : full(date);
    }

    /** "12 Nov": narrow columns only. Built by hand, for the JDK's own short form of September is "Sept". */
    public static String brief(LocalDate date) {
        return date.getDayOfMonth() + " " + date.getMonth().name().charAt(0)
                + date.getMonth().name().substring(1, 3).toLowerCase(Locale.ROOT);
    }

    /** "1:00pm". */
    public static String time(LocalTime time) {
        return MINUTES.format(time) + (time.getHour() < 12 ? "am" : "pm");
    }

    /** "1:00pm", the London time of an instant. */
    public static String time(Instant instant) {
        return time(instant.atZone(LONDON).toLocalTime());
    }

    /** "12 November 2026, 1:00pm", the London date and time of an instant. */
    public static String moment(Instant instant) {
        return full(date(instant)) + ", " + time(instant);
    }

    /**
     * The date that somebody gave in an address, such as 2026-09-01.
     *
     * @param name of the parameter, for the sentence
     * @throws RuleBroken when it is missing or no date
     */
    public static LocalDate parameter(String name, @Nullable String text) {
        try {
            return LocalDate.parse(text == null ? "" : text);
        } catch (DateTimeParseException noDate) {
            throw new RuleBroken("Give %s as a date such as 2026-09-01.".formatted(name));
        }
    }
}
