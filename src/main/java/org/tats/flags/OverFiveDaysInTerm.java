package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;

/** SUS-5T: more than 5 days out in a term, over all schools; the governors must be told. */
final class OverFiveDaysInTerm implements FlagRule {

    @Override
    public String id() {
        return "SUS-5T";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        // more than so many half days is at least one more
        int least = threshold.number("moreThanHalfDays") + 1;
        return new DaysOut(id(), least, date -> PupilSchool.days(facts, date).termOf(date))
                .find(facts, asOf, threshold, "Suspended %s this term; over 5 days the governors are told.");
    }
}
