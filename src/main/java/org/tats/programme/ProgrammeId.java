package org.tats.programme;

import java.util.UUID;

/** Names one grant programme. */
public record ProgrammeId(UUID value) {

    public static ProgrammeId random() {
        return new ProgrammeId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ProgrammeId of(String text) {
        return new ProgrammeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
