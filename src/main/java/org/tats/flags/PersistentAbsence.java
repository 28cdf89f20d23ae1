package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.registry.PupilFacts;

/** PA: absent for a tenth or more of at least 20 possible sessions, year to date. */
final class PersistentAbsence implements FlagRule {

    @Override
    public String id() {
        return "PA";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        return AbsenceRate.find(facts, asOf, threshold, "persistent absence");
    }
}
