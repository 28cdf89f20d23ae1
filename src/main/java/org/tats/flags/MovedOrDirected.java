package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.registry.Arrangement;
import org.tats.registry.ArrangementKind;
import org.tats.registry.PupilFacts;

/** MM/OSD: a managed move or an off-site direction that began in the last 12 months; one flag each. */
final class MovedOrDirected implements FlagRule {

    @Override
    public String id() {
        return "MM/OSD";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        int months = threshold.number("months");
        LocalDate after = asOf.minusMonths(months);
        return facts.arrangements().stream()
                .filter(arrangement -> arrangement.kind() == ArrangementKind.MANAGED_MOVE
                        || arrangement.kind() == ArrangementKind.OFFSITE_DIRECTION)
                .filter(arrangement ->
                        arrangement.from().isAfter(after) && !arrangement.from().isAfter(asOf))
                .map(arrangement -> finding(arrangement, facts, asOf, threshold.version(), months))
                .toList();
    }

    private Finding finding(Arrangement arrangement, PupilFacts facts, LocalDate asOf, int version, int months) {
        LocalDate from = arrangement.from();
        return new Finding(
                id(),
                version,
                arrangement.kind() + ":" + from,
                false,
                from,
                reason(arrangement, asOf),
                new Inputs()
                        .put("kind", arrangement.kind().name())
                        .put("from", from)
                        .values(),
                "%s lies in the %d months to %s.".formatted(Dates.full(from), months, Dates.full(asOf)),
                Against.thisWeek(facts, asOf));
    }

    private static String reason(Arrangement arrangement, LocalDate asOf) {
        String from = Dates.near(arrangement.from(), asOf);
        if (arrangement.kind() == ArrangementKind.MANAGED_MOVE) {
            return "Managed move on " + from + ".";
        }
        LocalDate ended = arrangement.endedOn();
        LocalDate planned = arrangement.plannedEnd();
        if (ended != null && !ended.isAfter(asOf)) {
            return "Off-site direction from %s to %s.".formatted(from, Dates.near(ended, asOf));
        }
        return "Off-site direction since %s%s."
                .formatted(from, planned == null ? "" : ", planned to " + Dates.near(planned, asOf));
    }
}
