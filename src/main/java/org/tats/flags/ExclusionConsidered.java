package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.registry.ExclusionConsideration;
import org.tats.registry.PupilFacts;

/** HT-CONSIDER: the headteacher is considering permanent exclusion; until withdrawn, 12 months at most. */
final class ExclusionConsidered implements FlagRule {

    @Override
    public String id() {
        return "HT-CONSIDER";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        LocalDate after = asOf.minusMonths(threshold.number("months"));
        return facts.considerations().stream()
                .filter(consideration -> consideration.statedOn().isAfter(after)
                        && !consideration.statedOn().isAfter(asOf))
                .filter(consideration -> !withdrawn(consideration, asOf))
                .map(consideration -> finding(consideration, facts, asOf, threshold))
                .distinct()
                .toList();
    }

    private static boolean withdrawn(ExclusionConsideration consideration, LocalDate asOf) {
        LocalDate date = consideration.withdrawnOn();
        return date != null && !date.isAfter(asOf);
    }

    private Finding finding(
            ExclusionConsideration consideration, PupilFacts facts, LocalDate asOf, Threshold threshold) {
        LocalDate stated = consideration.statedOn();
        return new Finding(
                id(),
                threshold.version(),
                "CONSIDERED:" + consideration.school() + ":" + stated,
                false,
                stated,
                "The headteacher said on %s that permanent exclusion is being considered. %s"
                        .formatted(Dates.near(stated, asOf), ExclusionConsideration.CAUTION),
                new Inputs().put("statedOn", stated).values(),
                "%s, not withdrawn, and the flag stays for %d months."
                        .formatted(Dates.full(stated), threshold.number("months")),
                Against.thisWeek(facts, asOf));
    }
}
