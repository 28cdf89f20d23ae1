package org.tats.impact;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** Facts for measures were copied. */
record TakingTaken(Taking taking) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "TakingTaken",
                "taking",
                taking.id().toString(),
                null,
                Map.of("asOf", taking.asOf().toString(), "inputHash", taking.inputHash()));
    }
}
