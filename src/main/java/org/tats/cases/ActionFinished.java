package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** An action ended, one way or another. */
public record ActionFinished(ActionId action, PupilId pupil, ActionStatus status, int version) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ActionFinished",
                "action",
                action.toString(),
                pupil,
                Map.of("status", status.name(), "version", version));
    }
}
