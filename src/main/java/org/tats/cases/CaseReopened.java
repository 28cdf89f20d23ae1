package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A case closed by a meeting is open again, because its draft minutes were corrected. */
public record CaseReopened(CaseId caseFile, PupilId pupil, int version) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("CaseReopened", "case", caseFile.toString(), pupil, Map.of("version", version));
    }
}
