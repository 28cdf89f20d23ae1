package org.tats.impact;

import java.util.UUID;

/** Key of a saved choice of pupils. */
public record SavedCohortId(UUID value) {

    public static SavedCohortId random() {
        return new SavedCohortId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
