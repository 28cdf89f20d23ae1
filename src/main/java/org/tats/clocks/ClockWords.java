package org.tats.clocks;

import java.util.Locale;

/** A clock in words, the same on every page and in letters. */
public final class ClockWords {

    private ClockWords() {}

    /**
     * "day 12 of 15", "9.5 of 15 school days" of a total, "week 3 of 6", and past its end "4 school days over"; empty for
     * what is owed before the fact that starts it.
     */
    public static String progress(ClockDefinition clock, int halfDays) {
        if (clock.length() < 0) {
            return "";
        }
        int unit = clock.in().halfDays();
        if (!clock.total() && halfDays > clock.lengthHalfDays()) {
            return clock.in().words(halfDays - clock.lengthHalfDays()) + " over";
        }
        if (clock.in() == CountedIn.WEEKS) {
            return "week %d of %d".formatted(halfDays / unit + 1, clock.length());
        }
        return halfDays % unit == 0 && !clock.total()
                ? "day %d of %d".formatted(halfDays / unit, clock.length())
                : "%s of %s".formatted(clock.in().number(halfDays), clock.in().words(clock.lengthHalfDays()));
    }

    /** In what it counts: "school days of the pupil’s own school". */
    public static String calendar(CountedIn in) {
        return switch (in) {
            case SCHOOL_DAYS -> "school days of the pupil’s own school";
            case WORKING_DAYS -> "working days, Monday to Friday without bank holidays";
            case WEEKS -> "weeks, holidays included";
            case SESSIONS -> "sessions, mornings and afternoons";
        };
    }

    /** In which days this reading was counted. */
    public static String calendar(Reading reading) {
        return reading.missing().equals(FairAccessPlace.BY_MOST_SCHOOLS)
                ? "days on which most schools of the authority have school"
                : calendar(reading.clock().in());
    }

    /** What the history calls the cause of a change: "the calendar of a school changed". */
    public static String because(String because) {
        return switch (because) {
            case Clocks.DAY -> "a day passed";
            case "calendars" -> "a school’s calendar changed";
            case "attendance" -> "registers changed";
            case "suspensions" -> "suspensions or exclusions changed";
            case "pupils" -> "the pupil’s school or details changed";
            case "statuses" -> "statuses changed";
            case "considerations" -> "a headteacher’s statement changed";
            case "settings" -> "the numbers of a clock changed";
            case "arrangements" -> "a timetable or placement changed";
            default -> because.substring(0, 1).toLowerCase(Locale.UK) + because.substring(1) + " changed";
        };
    }
}
