package org.tats.clocks;

import java.time.LocalDate;
import java.util.List;

/** PANEL-15: an independent review panel meets within 15 school days of the parent's application. */
final class PanelMeets implements ClockRule {

    @Override
    public String id() {
        return "PANEL-15";
    }

    @Override
    public List<Reading> read(ClockFacts facts, LocalDate asOf, ClockDefinition clock) {
        return Exclusions.permanentFrom(facts, asOf, clock, ExclusionSteps::reviewAsked, ExclusionSteps::panelDecided);
    }
}
