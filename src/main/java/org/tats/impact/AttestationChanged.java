package org.tats.impact;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** Somebody recorded, checked, withdrew or signed an attestation, or TATS reopened one. */
record AttestationChanged(AttestationId id, PupilId pupil, String act, String detail) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "AttestationChanged", "attestation", id.toString(), pupil, Map.of("act", act, "detail", detail));
    }
}
