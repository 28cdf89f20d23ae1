package org.tats.clocks;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;
import org.tats.registry.PupilFacts;
import org.tats.registry.Suspension;
import org.tats.registry.SuspensionCategory;

/** In which order things follow an exclusion. */
final class ExclusionDates {

    /** 45 school days. */
    private static final int MOST_HALF_DAYS = 90;

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
        results(steps);
        follows("The panel decided", steps.panelDecided(), steps.reviewAsked(), "the parent asked for a review", today);
        follows("The board considered again", steps.reconsidered(), steps.panelDecided(), "the panel decided", today);
        // what is arranged for the sixth day may lie ahead
        follows("Provision began", steps.provisionFrom(), start, "the exclusion began", LocalDate.MAX);
    }

    /** What cannot be as it is recorded, to ask the school about; empty when nothing is. */
    static String doubt(PupilFacts known, Suspension exclusion, ExclusionSteps steps) {
        LocalDate cancelled = exclusion.cancelledOn();
        LocalDate decided = steps.boardDecided();
        if (cancelled == null) {
            return "";
        }
        if (decided != null && !decided.isAfter(cancelled)) {
            return "It can be cancelled only before the governing board has considered it. Ask the school.";
        }
        return exclusion.category() == SuspensionCategory.PERM && known.halfDaysOutInYear(cancelled) > MOST_HALF_DAYS
                ? "It cannot be cancelled once more than 45 days out have come together this year. Ask the school."
                : "";
    }

    private static void results(ExclusionSteps steps) {
        need(steps.boardResult() == null || steps.boardDecided() != null, "Write when the board decided, too.");
        need(
                steps.reviewAsked() == null || steps.boardResult() != BoardResult.REINSTATED,
                "The board reinstated the pupil: there is nothing left for a review panel.");
        need(
                steps.panelDecided() == null || steps.reviewAsked() != null,
                "Write first when the parent asked for a review: the panel decides after that.");
        need(
                (steps.panelDecided() == null) == (steps.panelResult() == null),
                "Write both when the panel decided and what it came to.");
        need(
                steps.reconsidered() == null
                        || steps.panelResult() != null && steps.panelResult().sendsBack(),
                "The board considers again when a panel recommended or directed it. Write that first.");
    }

    private static void need(boolean kept, String sentence) {
        if (!kept) {
            throw new RuleBroken(sentence);
        }
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
