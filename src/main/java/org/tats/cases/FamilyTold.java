package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** Somebody recorded that a family was told what a discussion agreed, or why it was not. @param result the way, or the reason */
record FamilyTold(DiscussionId discussion, PupilId pupil, boolean told, String result) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "FamilyTold", "discussion", discussion.toString(), pupil, Map.of("told", told, "result", result));
    }
}
