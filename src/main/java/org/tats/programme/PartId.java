package org.tats.programme;

import java.util.UUID;

/** Names one part of a programme: an item, a quarter, a risk. Entering a part twice with the same id enters it once. */
public record PartId(UUID value) {

    public static PartId random() {
        return new PartId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PartId of(String text) {
        return new PartId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
