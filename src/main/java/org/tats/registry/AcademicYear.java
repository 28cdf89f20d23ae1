package org.tats.registry;

import java.time.LocalDate;
import java.time.Month;

/** A school year, from 1 September to 31 August, named by the year in which it starts. */
public record AcademicYear(int startYear) implements Comparable<AcademicYear> {

    public static AcademicYear of(LocalDate date) {
        return new AcademicYear(
                date.getMonthValue() >= Month.SEPTEMBER.getValue() ? date.getYear() : date.getYear() - 1);
    }

    /** 1 September: "year to date" starts here. */
    public LocalDate first() {
        return LocalDate.of(startYear, Month.SEPTEMBER, 1);
    }

    /** 31 August. */
    public LocalDate last() {
        return LocalDate.of(startYear + 1, Month.AUGUST, 31);
    }

    public boolean contains(LocalDate date) {
        return of(date).startYear == startYear;
    }

    public AcademicYear previous() {
        return new AcademicYear(startYear - 1);
    }

    public AcademicYear next() {
        return new AcademicYear(startYear + 1);
    }

    @Override
    public int compareTo(AcademicYear other) {
        return Integer.compare(startYear, other.startYear);
    }

    /** As people write it: 2026/27. */
    @Override
    public String toString() {
        return "%d/%02d".formatted(startYear, (startYear + 1) % 100);
    }
}
