package org.tats.flags;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A person decided about a flag. The reason stays with the decision; the audit row holds only its id. */
public record FlagTriaged(FlagId flag, PupilId pupil, TriageId triage, TriageDecision.Kind decision)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "FlagTriaged",
                "flag",
                flag.toString(),
                pupil,
                Map.of("triage", triage.toString(), "decision", decision.name()));
    }
}
