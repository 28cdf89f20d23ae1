package org.tats.ebsna;

import java.util.UUID;

/** Names one request for joint work. Says nothing about the pupil: safe in addresses, logs and audit rows. */
public record JointWorkId(UUID value) {

    public static JointWorkId random() {
        return new JointWorkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
