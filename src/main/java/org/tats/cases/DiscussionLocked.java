package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** The minutes were approved: this discussion changes no more. */
public record DiscussionLocked(DiscussionId discussion, PupilId pupil) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("DiscussionLocked", "discussion", discussion.toString(), pupil, Map.of());
    }
}
