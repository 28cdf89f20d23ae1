package org.tats.registry;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;

/**
 * The time for which a child is of compulsory school age (Education Act 1996, section 8): from the 31 December, 31 March
 * or 31 August on or after the fifth birthday to the last Friday in June of the school year in which the child turns 16.
 *
 * @param from first day
 * @param to last day, included
 */
public record CompulsorySchoolAge(LocalDate from, LocalDate to) {

    public static CompulsorySchoolAge of(LocalDate dateOfBirth) {
        LocalDate five = dateOfBirth.plusYears(5);
        LocalDate from = LocalDate.of(five.getYear(), Month.MARCH, 31);
        if (five.isAfter(from)) {
            from = LocalDate.of(five.getYear(), Month.AUGUST, 31);
        }
        if (five.isAfter(from)) {
            from = LocalDate.of(five.getYear(), Month.DECEMBER, 31);
        }
        AcademicYear turnsSixteen = AcademicYear.of(dateOfBirth.plusYears(16));
        LocalDate to = LocalDate.of(turnsSixteen.startYear() + 1, Month.JUNE, 30)
                .with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
        return new CompulsorySchoolAge(from, to);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
