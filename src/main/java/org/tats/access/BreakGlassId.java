package org.tats.access;

import java.util.UUID;

/** The id of one emergency access. */
public record BreakGlassId(UUID value) {

    public static BreakGlassId random() {
        return new BreakGlassId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
