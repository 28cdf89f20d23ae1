package org.tats.meetings;

import java.util.UUID;

/** Names one meeting. Safe in addresses, logs and audit rows. */
public record MeetingId(UUID value) {

    public static MeetingId random() {
        return new MeetingId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static MeetingId of(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
