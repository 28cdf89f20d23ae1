package org.tats.common;

import java.util.UUID;

/** Names one pupil. Says nothing about the pupil: safe in addresses, logs and audit rows. */
public record PupilId(UUID value) {

    public static PupilId random() {
        return new PupilId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static PupilId of(String text) {
        return new PupilId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
