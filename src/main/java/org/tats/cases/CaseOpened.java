package org.tats.cases;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/** A case file was opened for a pupil. */
public record CaseOpened(CaseId caseFile, PupilId pupil, PersonId lead, LocalDate openedOn) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "CaseOpened",
                "case",
                caseFile.toString(),
                pupil,
                Map.of("lead", lead.toString(), "openedOn", openedOn.toString()));
    }
}
