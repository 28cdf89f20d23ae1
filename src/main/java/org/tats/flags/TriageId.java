package org.tats.flags;

import java.util.UUID;

/** Names one decision about one flag. */
public record TriageId(UUID value) {

    public static TriageId random() {
        return new TriageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
