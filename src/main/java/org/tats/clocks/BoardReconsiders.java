package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;

/** RECONSIDER-10: the governing board considers again after a review panel that recommended or directed it. */
final class BoardReconsiders implements ClockRule {

    @Override
    public String id() {
        return "RECONSIDER-10";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        return Exclusions.permanentFrom(
                facts,
                asOf,
                clock,
                steps -> steps.panelResult() != null && steps.panelResult().sendsBack() ? steps.panelDecided() : null,
                ExclusionSteps::reconsidered);
    }
}
