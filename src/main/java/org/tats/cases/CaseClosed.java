package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A case was closed. */
public record CaseClosed(CaseId caseFile, PupilId pupil, CloseReason reason, int version) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "CaseClosed", "case", caseFile.toString(), pupil, Map.of("reason", reason.name(), "version", version));
    }
}
