package org.tats.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One school's year as people read it.
 *
 * @param source where its school days come from
 * @param schoolDays how many are known
 * @param terms runs of school days, parted by a week or more without any, in order of time
 * @param exceptions INSET days, closures, single holidays and bank holidays, and days that somebody changed, in order of time
 * @param changes what was changed by hand, taken back or not, the latest first
 */
public record CalendarYear(
        SchoolRow school,
        AcademicYear year,
        Source source,
        int schoolDays,
        List<Run> terms,
        List<Day> exceptions,
        List<Change> changes) {

    /** Where a year's school days come from. */
    public enum Source {
        FILE("From the school’s calendar file"),
        REGISTERS("From the school’s registers, up to where they reach: no calendar file has come for this year"),
        NOTHING("Neither a calendar file nor registers have come for this year");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** From the first to the last school day of a run. @param days school days in it */
    public record Run(LocalDate first, LocalDate last, int days) {}

    /**
     * A day that needs a word.
     *
     * @param kind what holds
     * @param name of the bank holiday, or empty
     * @param change by which it holds; null where the file says so
     */
    public record Day(
            LocalDate date,
            CalendarKind kind,
            String name,
            @Nullable Change change) {}

    /**
     * What somebody said of a day.
     *
     * @param takenBackBy empty while it holds
     */
    public record Change(
            CalendarChangeId id,
            LocalDate date,
            CalendarKind kind,
            String reason,
            String madeBy,
            Instant madeAt,
            String takenBackBy,
            @Nullable Instant takenBackAt) {

        public boolean holds() {
            return takenBackAt == null;
        }
    }

    public CalendarYear {
        terms = List.copyOf(terms);
        exceptions = List.copyOf(exceptions);
        changes = List.copyOf(changes);
    }
}
