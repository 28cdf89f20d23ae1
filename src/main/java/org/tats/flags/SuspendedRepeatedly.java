package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.registry.PupilFacts;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionLine;

/** SUS-3: three suspensions, lunchtimes included, in 12 months; since the start of the one that made it so. */
final class SuspendedRepeatedly implements FlagRule {

    @Override
    public String id() {
        return "SUS-3";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        int least = threshold.number("suspensions");
        int months = threshold.number("months");
        var line = new SuspensionLine(facts);
        List<Suspension> counted = line.lastMonths(months, asOf);
        if (counted.size() < least) {
            return List.of();
        }
        LocalDate since = Run.since(asOf, date -> line.lastMonths(months, date).size() >= least);
        Suspension maker = line.lastMonths(months, since).get(least - 1);
        int halfDays = counted.stream().mapToInt(Suspension::sessions).sum();
        return List.of(new Finding(
                id(),
                threshold.version(),
                maker.key(),
                true,
                since,
                "%s suspension in %d months: %s."
                        .formatted(ReasonWords.ordinal(counted.size()), months, ReasonWords.starts(counted, asOf)),
                new Inputs()
                        .put("suspensions", counted.size())
                        .put("halfDays", halfDays)
                        .put(
                                "starts",
                                counted.stream()
                                        .map(suspension -> suspension.start().toString())
                                        .toList())
                        .period(asOf.minusMonths(months).plusDays(1), asOf)
                        .values(),
                "%d suspensions, %s in all, started from %s to %s; the rule needs %d."
                        .formatted(
                                counted.size(),
                                ReasonWords.days(halfDays),
                                Dates.full(asOf.minusMonths(months).plusDays(1)),
                                Dates.full(asOf),
                                least),
                Against.thisWeek(facts, asOf)));
    }
}
