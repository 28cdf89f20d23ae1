package org.tats.impact;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** Somebody asked for the facts to be taken now. */
record TakingAsked() implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("TakingAsked", "taking", "next", null, Map.of());
    }
}
