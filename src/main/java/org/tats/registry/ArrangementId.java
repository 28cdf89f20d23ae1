package org.tats.registry;

import java.util.UUID;

/** Identifies a record of where a child is instead of full-time school. */
public record ArrangementId(UUID value) {

    public static ArrangementId random() {
        return new ArrangementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
