package org.tats.impact;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** Somebody saved a choice of pupils. */
record CohortSaved(SavedCohortId id, boolean shared) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("CohortSaved", "saved_cohort", id.toString(), null, Map.of("shared", shared));
    }
}
