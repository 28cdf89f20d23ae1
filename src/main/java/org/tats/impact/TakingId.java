package org.tats.impact;

import java.util.Optional;
import java.util.UUID;

/** Names one taking of facts. */
public record TakingId(UUID value) {

    static TakingId random() {
        return new TakingId(UUID.randomUUID());
    }

    /** Empty for what is no id. */
    public static Optional<TakingId> parse(String text) {
        try {
            return Optional.of(new TakingId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
