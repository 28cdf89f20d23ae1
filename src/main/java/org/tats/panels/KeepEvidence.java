package org.tats.panels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Adds a piece of evidence, or keeps one that was asked for as it is now.
 *
 * @param version 0 for a new one, else the one that was read
 */
public record KeepEvidence(
        RequestId request,
        EvidenceId id,
        EvidenceSource source,
        @Nullable LocalDate askedOn,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate dated,
        String what,
        String how,
        int version) {

    public KeepEvidence {
        what = what.strip();
        how = how.strip();
    }
}
