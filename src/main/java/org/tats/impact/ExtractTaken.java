package org.tats.impact;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** Somebody took an extract without names. */
record ExtractTaken(TakingId taking, String purpose, String form, int rows) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ExtractTaken",
                "taking",
                taking.value().toString(),
                null,
                Map.of("purpose", purpose, "form", form, "rows", rows));
    }
}
