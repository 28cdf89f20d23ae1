package org.tats.impact;

import java.time.LocalDate;
import org.tats.impact.compare.ControlLimits;

/**
 * Permanent exclusions of one term, all schools together.
 *
 * @param schoolDays of a school in it, the mean of all whose days are known; of the running term up to the day of the taking
 * @param excluded began in the term and stand
 * @param notUpheld began in it and were cancelled, or not upheld by the governing board
 * @param complete whether the taking holds the whole term
 */
public record TermCount(
        String label,
        LocalDate firstDay,
        LocalDate lastDay,
        double schoolDays,
        int excluded,
        int notUpheld,
        boolean complete) {

    /** The shortest term has some 50; with fewer known the calendars do not reach back so far. */
    private static final int LEAST_DAYS = 40;

    /** Whether it says something of what is usual: it is over, and its school days are known. */
    public boolean whole() {
        return complete && schoolDays >= LEAST_DAYS;
    }

    /** For the limits of chance. */
    public ControlLimits.Period period() {
        return new ControlLimits.Period(excluded, schoolDays);
    }
}
