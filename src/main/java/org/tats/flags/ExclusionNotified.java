package org.tats.flags;

import java.time.LocalDate;
import java.util.List;
import org.tats.common.Dates;
import org.tats.registry.PupilFacts;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;

/** PEX-NOTICE: a permanent exclusion, for 12 months from its notice, or from its start where no notice date came. */
final class ExclusionNotified implements FlagRule {

    @Override
    public String id() {
        return "PEX-NOTICE";
    }

    @Override
    public List<Finding> find(PupilFacts facts, LocalDate asOf, Threshold threshold) {
        LocalDate after = asOf.minusMonths(threshold.number("months"));
        return facts.suspensions().stream()
                .filter(exclusion -> exclusion.category() == SuspensionCategory.PERM)
                .filter(exclusion -> notified(exclusion).isAfter(after)
                        && !notified(exclusion).isAfter(asOf))
                .map(exclusion -> finding(exclusion, asOf, threshold))
                .toList();
    }

    private static LocalDate notified(Suspension exclusion) {
        LocalDate notice = exclusion.noticeDate();
        return notice == null ? exclusion.start() : notice;
    }

    private Finding finding(Suspension exclusion, LocalDate asOf, Threshold threshold) {
        LocalDate notified = notified(exclusion);
        boolean dated = exclusion.noticeDate() != null;
        var inputs = new Inputs().put("start", exclusion.start()).put("reasons", exclusion.reasons());
        if (dated) {
            inputs.put("notice", notified);
        }
        return new Finding(
                id(),
                threshold.version(),
                exclusion.key(),
                false,
                notified,
                (dated
                                ? "Permanent exclusion notified on %s%s."
                                : "Permanent exclusion from %s%s; no notice date came.")
                        .formatted(Dates.near(notified, asOf), ReasonWords.reasons(exclusion)),
                inputs.values(),
                "%s, and the flag stays for %d months.".formatted(Dates.full(notified), threshold.number("months")),
                List.of());
    }
}
