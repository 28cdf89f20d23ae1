package org.tats.cases;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A pupil’s item was opened in a meeting and the data card kept as it stood. */
public record DiscussionStarted(
        DiscussionId discussion, CaseId caseFile, PupilId pupil, DiscussionKind kind, LocalDate cardAsOf)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "DiscussionStarted",
                "discussion",
                discussion.toString(),
                pupil,
                Map.of("case", caseFile.toString(), "kind", kind.name(), "cardAsOf", cardAsOf.toString()));
    }
}
