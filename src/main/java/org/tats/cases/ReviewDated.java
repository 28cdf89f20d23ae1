package org.tats.cases;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** The next review of a case has a date. */
public record ReviewDated(CaseId caseFile, PupilId pupil, LocalDate review, int version) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ReviewDated",
                "case",
                caseFile.toString(),
                pupil,
                Map.of("review", review.toString(), "version", version));
    }
}
