package org.tats.impact;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** Its owner removed a saved choice of pupils. */
record CohortRemoved(SavedCohortId id) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("CohortRemoved", "saved_cohort", id.toString(), null, Map.of());
    }
}
