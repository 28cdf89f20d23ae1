package org.tats.ebsna;

import java.util.UUID;

/** Names one EBSNA plan. Says nothing about the pupil: safe in addresses, logs and audit rows. */
public record PlanId(UUID value) {

    public static PlanId random() {
        return new PlanId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
