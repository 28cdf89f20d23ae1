package org.tats.meetings;

import java.util.UUID;

/** Names one standing membership of a forum. Safe in addresses, logs and audit rows. */
public record StandingMemberId(UUID value) {

    public static StandingMemberId random() {
        return new StandingMemberId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static StandingMemberId of(String text) {
        return new StandingMemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
