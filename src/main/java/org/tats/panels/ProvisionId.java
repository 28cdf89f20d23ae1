package org.tats.panels;

import java.util.UUID;

/** Names one education that the authority arranged. Says nothing about the pupil: safe in addresses, logs and audit rows. */
public record ProvisionId(UUID value) {

    public static ProvisionId random() {
        return new ProvisionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
