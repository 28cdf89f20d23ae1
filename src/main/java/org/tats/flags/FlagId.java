package org.tats.flags;

import java.util.UUID;

/** Names one flag: one episode of one rule for one pupil. */
public record FlagId(UUID value) {

    public static FlagId random() {
        return new FlagId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static FlagId of(String text) {
        return new FlagId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
