package org.tats.cases;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** The wording, owner or due date of an open action was corrected. */
public record ActionChanged(ActionId action, PupilId pupil, PersonId owner, LocalDate dueOn, int version)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ActionChanged",
                "action",
                action.toString(),
                pupil,
                Map.of("owner", owner.toString(), "dueOn", dueOn.toString(), "version", version));
    }
}
