package org.tats.cases;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** Another person is lead professional of a case. */
public record LeadNamed(CaseId caseFile, PupilId pupil, PersonId lead, int version) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "LeadNamed", "case", caseFile.toString(), pupil, Map.of("lead", lead.toString(), "version", version));
    }
}
