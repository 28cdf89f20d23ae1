package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A discussion is complete; its outcome holds for the case. */
public record DiscussionFinished(DiscussionId discussion, CaseId caseFile, PupilId pupil) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "DiscussionFinished", "discussion", discussion.toString(), pupil, Map.of("case", caseFile.toString()));
    }
}
