package org.tats.impact;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** An administrator set what a kind of place costs a year. */
record UnitCostChanged(UnitCost cost) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "UnitCostChanged",
                "unit_cost",
                cost.place().name(),
                null,
                Map.of(
                        "version",
                        cost.version(),
                        "pounds",
                        cost.pounds(),
                        "from",
                        cost.validFrom().toString()));
    }
}
