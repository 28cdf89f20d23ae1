package org.tats.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.registry.Suspension;

/** In which order things follow an exclusion. */
final class ExclusionDates {

    private ExclusionDates() {}

    /** @throws RuleBroken with a sentence that names the date and what it must follow */
    static void check(Suspension exclusion, ExclusionSteps steps, LocalDate today) {
        LocalDate start = exclusion.start();
        // notice may come before the first day out, but not a month before
        follows("The board had notice", steps.boardNotified(), start.minusDays(28), "the exclusion", today);
        follows("The parent asked", steps.parentAsked(), start.minusDays(28), "the exclusion", today);
        follows("The board decided", steps.boardDecided(), start, "the exclusion began", today);
        if (steps.reviewAsked() != null && steps.boardDecided() == null) {
            throw new RuleBroken("Write first when the board decided: a review is asked for after that.");
        }
        follows("The parent asked for a review", steps.reviewAsked(), steps.boardDecided(), "the board decided", today);
        // what is arranged for the sixth day may lie ahead
        follows("Provision began", steps.provisionFrom(), start, "the exclusion began", LocalDate.MAX);
    }

    private static void follows(
            String what, @Nullable LocalDate date, @Nullable LocalDate earliest, String after, LocalDate latest) {
        if (date == null) {
            return;
        }
        if (earliest != null && date.isBefore(earliest)) {
            throw new RuleBroken("%s on %s, before %s. Check the date.".formatted(what, Dates.full(date), after));
        }
        if (date.isAfter(latest)) {
            throw new RuleBroken("%s on %s, which is not yet. Check the date.".formatted(what, Dates.full(date)));
        }
    }
}
