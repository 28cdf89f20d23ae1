package org.tats.registry;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.tats.common.Dates;
import org.tats.common.RuleBroken;

/** What must hold of a review and of an ending. */
final class ArrangementEndChecks {

    private static final Set<ReviewParty> OFFSITE =
            EnumSet.of(ReviewParty.HEADTEACHER, ReviewParty.PARENTS, ReviewParty.BOARD_NOMINEE);

    private final ArrangementRow row;
    private final LocalDate today;

    ArrangementEndChecks(ArrangementRow row, LocalDate today) {
        this.row = row;
        this.today = today;
    }

    /** @param plan whether the child has an education, health and care plan */
    void review(ReviewArrangement asked, ArrangementRuleBook rules, boolean plan) {
        mustGoOn();
        between(asked.reviewedOn(), "The day of the review");
        ArrangementChecks.written(asked.words(), "Say what the review found.");
        LocalDate next = asked.next();
        if (next == null && asked.outcome() != ReviewOutcome.TO_END) {
            throw new RuleBroken("Set the next review, as it goes on.");
        }
        if (next != null && !next.isAfter(asked.reviewedOn())) {
            throw new RuleBroken("The next review comes after this one.");
        }
        LocalDate end = asked.plannedEnd();
        if (end != null && end.isBefore(asked.reviewedOn())) {
            throw new RuleBroken("The planned end comes after the review. To end it now, end it.");
        }
        if (row.kind() == ArrangementKind.OFFSITE_DIRECTION) {
            Set<ReviewParty> missing = EnumSet.copyOf(OFFSITE);
            missing.removeAll(asked.asked());
            rules.must(
                    "OSD-REVIEW",
                    missing.isEmpty(),
                    "Ask these to take part in the review too: " + words(missing) + ".");
            rules.must(
                    "OSD-PLAN",
                    !plan || asked.asked().contains(ReviewParty.AUTHORITY),
                    "Invite the local authority: the child has an education, health and care plan.");
        }
    }

    void end(EndArrangement asked) {
        if (asked.reason() != EndReason.IN_ERROR) {
            mustGoOn();
            between(asked.endedOn(), "The last day");
        } else if (asked.endedOn().isBefore(row.from())) {
            throw new RuleBroken("Give a day from " + Dates.full(row.from()) + " on.");
        }
        if (!asked.reason().offered()) {
            throw new RuleBroken("Choose why it ended.");
        }
        if (asked.reason().needsWords()) {
            ArrangementChecks.written(asked.words(), "Say more about why it ended.");
        }
        boolean place = asked.reason() == EndReason.PLACED
                && (row.kind() == ArrangementKind.FAIR_ACCESS || row.kind() == ArrangementKind.AWAITING_PLACE);
        if (place && asked.placedAt() == null) {
            throw new RuleBroken("Choose the school that has a place for the child.");
        }
    }

    private void mustGoOn() {
        if (row.endedOn() != null) {
            throw new RuleBroken("This is over since " + Dates.full(row.endedOn()) + ".");
        }
    }

    private void between(LocalDate date, String what) {
        if (date.isBefore(row.from()) || date.isAfter(today)) {
            throw new RuleBroken(what + " lies between " + Dates.full(row.from()) + ", when it began, and today.");
        }
    }

    private static String words(Set<ReviewParty> parties) {
        return parties.stream().map(ReviewParty::words).collect(Collectors.joining(", "));
    }
}
