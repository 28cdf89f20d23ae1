package org.tats.registry;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** An arrangement ended, or was taken back as an error. @param version that it has now */
public record ArrangementEnded(ArrangementId id, PupilId pupil, LocalDate endedOn, EndReason reason, int version)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ArrangementEnded",
                "arrangement",
                id.toString(),
                pupil,
                Map.of("endedOn", endedOn.toString(), "reason", reason.name(), "version", version));
    }
}
