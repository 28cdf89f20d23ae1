package org.tats.panels;

import java.util.UUID;

/** Names one decision under Section 19. Says nothing about the pupil: safe in addresses, logs and audit rows. */
public record DecisionId(UUID value) {

    public static DecisionId random() {
        return new DecisionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
