package org.tats.impact;

import java.util.UUID;

/** Names one taking of facts. */
public record TakingId(UUID value) {

    static TakingId random() {
        return new TakingId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static TakingId of(String text) {
        return new TakingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
