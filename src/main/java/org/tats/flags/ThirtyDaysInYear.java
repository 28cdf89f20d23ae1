package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.registry.AcademicYear;
import org.tats.registry.PupilFacts;
import org.tats.registry.Term;

/** SUS-30Y: 30 or more days out in the academic year, over all schools; 45 is the limit. */
final class ThirtyDaysInYear implements FlagRule {

    @Override
    public String id() {
        return "SUS-30Y";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        return new DaysOut(id(), threshold.number("halfDays"), ThirtyDaysInYear::year)
                .find(facts, asOf, threshold, "Suspended %s this academic year; the limit is 45 days.");
    }

    private static Term year(LocalDate date) {
        AcademicYear year = AcademicYear.of(date);
        return new Term(year.first(), year.last());
    }
}
