package org.tats.intake;

import java.util.UUID;

/** One file that was sent. */
public record ImportId(UUID value) {

    public static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
