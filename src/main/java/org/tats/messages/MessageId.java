package org.tats.messages;

import java.util.UUID;

/** Names one mail. */
public record MessageId(UUID value) {

    static MessageId random() {
        return new MessageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
