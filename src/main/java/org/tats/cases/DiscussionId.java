package org.tats.cases;

import java.util.UUID;

/** Names one discussion of a pupil at a meeting. Says nothing about the pupil: safe in addresses, logs and audit rows. */
public record DiscussionId(UUID value) {

    public static DiscussionId random() {
        return new DiscussionId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static DiscussionId of(String text) {
        return new DiscussionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
