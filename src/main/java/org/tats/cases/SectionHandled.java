package org.tats.cases;

import java.util.Map;
import org.tats.access.Handling;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** Somebody chose how a section is handled. */
public record SectionHandled(
        DiscussionId discussion,
        PupilId pupil,
        DiscussionField field,
        Handling handling,
        int named,
        boolean notForParent)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "SectionHandled",
                "discussion",
                discussion.toString(),
                pupil,
                Map.of(
                        "field",
                        field.key(),
                        "handling",
                        handling.name(),
                        "named",
                        named,
                        "notForParent",
                        notForParent));
    }
}
