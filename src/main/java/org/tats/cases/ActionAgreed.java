package org.tats.cases;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** An action was agreed. */
public record ActionAgreed(ActionId action, DiscussionId discussion, PupilId pupil, PersonId owner, LocalDate dueOn)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ActionAgreed",
                "action",
                action.toString(),
                pupil,
                Map.of("discussion", discussion.toString(), "owner", owner.toString(), "dueOn", dueOn.toString()));
    }
}
