package org.tats.impact;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** A taking is kept from now on, because something published names it. */
record TakingKept(TakingId taking) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("TakingKept", "taking", taking.toString(), null, Map.of());
    }
}
