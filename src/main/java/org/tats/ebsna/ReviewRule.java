package org.tats.ebsna;

import java.time.LocalDate;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;

/** A plan is reviewed within two weeks, or somebody says why not. */
final class ReviewRule {

    static final int WEEKS = 2;

    private ReviewRule() {}

    /** The last day on which the next review is in time. */
    static LocalDate latest(LocalDate from) {
        return from.plusWeeks(WEEKS);
    }

    /** @throws RuleBroken when the next review is not after the day, or later than two weeks without a reason */
    static void check(LocalDate from, LocalDate next, String lateReason) {
        if (!next.isAfter(from)) {
            throw new RuleBroken("The next review lies after " + Dates.full(from) + ".");
        }
        if (next.isAfter(latest(from)) && lateReason.isBlank()) {
            throw new RuleBroken("A plan is reviewed within two weeks, by " + Dates.full(latest(from))
                    + ". Give an earlier date, or say why it has to be later.");
        }
    }
}
