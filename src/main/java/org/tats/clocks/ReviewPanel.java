package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;

/**
 * REVIEW-15: after the governing board declined to reinstate a permanently excluded pupil, the parent has 15 school days to
 * ask for an independent review panel. It is the parent's time: when it is over, nothing was missed and nothing is late.
 */
final class ReviewPanel implements ClockRule {

    private static final String OVER = "The parent’s time is over, and no review was asked for.";

    @Override
    public String id() {
        return "REVIEW-15";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        return Exclusions.permanentFrom(
                        facts,
                        asOf,
                        clock,
                        steps -> steps.reinstatedOn() == null ? steps.boardDecided() : null,
                        ExclusionSteps::reviewAsked)
                .stream()
                .map(reading -> reading.overdue() ? reading.saying(ClockState.ENDED, OVER) : reading)
                .toList();
    }
}
