package org.tats.registry;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** An arrangement was reviewed. @param version that it has now */
public record ArrangementReviewed(
        ArrangementId id, PupilId pupil, LocalDate reviewedOn, ReviewOutcome outcome, int version)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ArrangementReviewed",
                "arrangement",
                id.toString(),
                pupil,
                Map.of("reviewedOn", reviewedOn.toString(), "outcome", outcome.name(), "version", version));
    }
}
