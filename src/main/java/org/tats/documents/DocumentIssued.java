package org.tats.documents;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A document was written and kept. @param pupil null for a report about several */
public record DocumentIssued(
        DocumentId document,
        @Nullable PupilId pupil,
        String kind,
        int templateVersion,
        DocumentWay way,
        String contact,
        String school,
        String pdfSha256)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "DocumentIssued",
                "document",
                document.toString(),
                pupil,
                Map.of(
                        "kind",
                        kind,
                        "templateVersion",
                        templateVersion,
                        "way",
                        way.name(),
                        "contact",
                        contact,
                        "school",
                        school,
                        "sha256",
                        pdfSha256));
    }
}
