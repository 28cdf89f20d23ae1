package org.tats.meetings;

import java.util.UUID;

/** Names one forum. Safe in addresses, logs and audit rows. */
public record ForumId(UUID value) {

    public static ForumId random() {
        return new ForumId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static ForumId of(String text) {
        return new ForumId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
