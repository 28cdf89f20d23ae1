package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** What was typed in a field became content. */
public record DiscussionTextWritten(
        DiscussionId discussion, PupilId pupil, DiscussionField field, int version, PersonId author, String sha256)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "DiscussionTextWritten",
                "discussion",
                discussion.toString(),
                pupil,
                Map.of("field", field.key(), "version", version, "author", author.toString(), "sha256", sha256));
    }
}
