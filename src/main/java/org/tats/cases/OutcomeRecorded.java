package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** The outcome or the review date of a discussion was set. */
public record OutcomeRecorded(DiscussionId discussion, PupilId pupil, String outcome, int version)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "OutcomeRecorded",
                "discussion",
                discussion.toString(),
                pupil,
                Map.of("outcome", outcome, "version", version));
    }
}
