package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.registry.PupilFacts;

/** SA: absent for half or more of at least 20 possible sessions, year to date. */
final class SevereAbsence implements FlagRule {

    @Override
    public String id() {
        return "SA";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        return AbsenceRate.find(facts, asOf, threshold, "severe absence");
    }
}
