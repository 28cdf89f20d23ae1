package org.tats.learners;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** The list was counted anew. */
record LearnersCounted(LocalDate asOf, int children) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("LearnersCounted", "learners", asOf.toString(), null, Map.of("children", children));
    }
}
