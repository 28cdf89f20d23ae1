package org.tats.impact;

import java.util.List;

/** One attestation as a page shows it. @param history the first line first */
public record AttestationDetails(AttestationRow row, List<AttestationAct> history) {

    public AttestationDetails {
        history = List.copyOf(history);
    }
}
