package org.tats.impact;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.tats.registry.AcademicYear;
import org.tats.registry.StatutoryWindow;

/**
 * A third of an academic year as the authority's figures have it: autumn to 31 December, spring to Easter Monday, summer to 31
 * August.
 */
record SchoolTerm(String label, LocalDate first, LocalDate last) {

    /** Of this many academic years up to the one of a day; terms that begin after the day are left out. */
    static List<SchoolTerm> upTo(LocalDate asOf, int years) {
        List<SchoolTerm> terms = new ArrayList<>();
        int last = AcademicYear.of(asOf).startYear();
        for (int start = last - years + 1; start <= last; start++) {
            terms.addAll(of(new AcademicYear(start)));
        }
        terms.removeIf(term -> term.first().isAfter(asOf));
        return terms;
    }

    private static List<SchoolTerm> of(AcademicYear year) {
        LocalDate january = LocalDate.of(year.startYear() + 1, Month.JANUARY, 1);
        LocalDate summer = StatutoryWindow.easterSunday(year.startYear() + 1).plusDays(2);
        return List.of(
                new SchoolTerm("Autumn " + year, year.first(), january.minusDays(1)),
                new SchoolTerm("Spring " + year, january, summer.minusDays(1)),
                new SchoolTerm("Summer " + year, summer, year.last()));
    }
}
