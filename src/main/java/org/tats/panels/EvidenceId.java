package org.tats.panels;

import java.util.UUID;

/** Names one piece of evidence. Says nothing about the pupil: safe in addresses, logs and audit rows. */
public record EvidenceId(UUID value) {

    public static EvidenceId random() {
        return new EvidenceId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
