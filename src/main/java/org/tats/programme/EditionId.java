package org.tats.programme;

import java.util.UUID;

/** Names one frozen edition of a paper. */
public record EditionId(UUID value) {

    public static EditionId random() {
        return new EditionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
