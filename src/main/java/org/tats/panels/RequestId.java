package org.tats.panels;

import java.util.UUID;

/** Names one request under Section 19. Says nothing about the pupil: safe in addresses, logs and audit rows. */
public record RequestId(UUID value) {

    public static RequestId random() {
        return new RequestId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
