package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.registry.PupilFacts;
import org.tats.registry.PupilSchool;

/** SUS-12T: 12 or more days out in a term, over all schools; above 15 the governors must meet. */
final class TwelveDaysInTerm implements FlagRule {

    @Override
    public String id() {
        return "SUS-12T";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        return new DaysOut(
                        id(),
                        threshold.number("halfDays"),
                        date -> PupilSchool.days(facts, date).termOf(date))
                .find(facts, asOf, threshold, "Suspended %s this term; over 15 days the governors must meet.");
    }
}
