package org.tats.registry;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** It was recorded where a child is instead of full-time school. */
public record ArrangementRecorded(ArrangementId id, PupilId pupil, ArrangementKind kind, LocalDate from)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ArrangementRecorded",
                "arrangement",
                id.toString(),
                pupil,
                Map.of("kind", kind.name(), "from", from.toString()));
    }
}
