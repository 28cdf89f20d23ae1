package org.tats.impact;

import java.util.UUID;

/** Key of an attestation; of an exclusion, that of the headteacher's statement. */
public record AttestationId(UUID value) {

    static AttestationId random() {
        return new AttestationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
