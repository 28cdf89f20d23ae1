package org.tats.meetings;

import java.util.UUID;

/** Names one invitation to a meeting or to one of its items. Safe in addresses, logs and audit rows. */
public record AttendeeId(UUID value) {

    public static AttendeeId random() {
        return new AttendeeId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AttendeeId of(String text) {
        return new AttendeeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
