package org.tats.clocks;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tats.registry.SchoolDays;

/** The days by which a clock goes. Nothing is assumed: where they are not known, there is no answer. */
public interface ClockDays {

    /** The first counted day after a date; empty when the days are not known so far ahead. */
    Optional<LocalDate> next(LocalDate date);

    /** The last counted day before a date; empty when the days are not known so far back. */
    Optional<LocalDate> previous(LocalDate date);

    /** The school days of one school, as its calendar or its registers say. */
    static ClockDays of(SchoolDays days) {
        return new ClockDays() {
            @Override
            public Optional<LocalDate> next(LocalDate date) {
                return days.plusSchoolDays(date, 1);
            }

            @Override
            public Optional<LocalDate> previous(LocalDate date) {
                return days.last(1, date.minusDays(1)).stream().findFirst();
            }
        };
    }

    /** Monday to Friday without the bank holidays of England. */
    static ClockDays working(Predicate<LocalDate> bankHoliday) {
        return every(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0 && !bankHoliday.test(day));
    }

    /** Every day of the calendar, for clocks that go by weeks. */
    static ClockDays everyDay() {
        return every(day -> true);
    }

    /** The days of which this is true; it must be true of some day in every month. */
    private static ClockDays every(Predicate<LocalDate> counted) {
        return new ClockDays() {
            @Override
            public Optional<LocalDate> next(LocalDate date) {
                return step(date, 1);
            }

            @Override
            public Optional<LocalDate> previous(LocalDate date) {
                return step(date, -1);
            }

            private Optional<LocalDate> step(LocalDate date, int by) {
                LocalDate day = date.plusDays(by);
                while (!counted.test(day)) {
                    day = day.plusDays(by);
                }
                return Optional.of(day);
            }
        };
    }

    /** The counted days after one date up to and including another, in order of time. */
    default List<LocalDate> between(LocalDate after, LocalDate upTo) {
        List<LocalDate> days = new ArrayList<>();
        Optional<LocalDate> day = next(after);
        while (day.isPresent() && !day.get().isAfter(upTo)) {
            days.add(day.get());
            day = next(day.get());
        }
        return days;
    }
}
