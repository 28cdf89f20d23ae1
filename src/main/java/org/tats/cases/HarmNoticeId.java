package org.tats.cases;

import java.util.UUID;

/** Names one notice of significant harm. Says nothing about the pupil: safe in logs and audit rows. */
public record HarmNoticeId(UUID value) {

    public static HarmNoticeId random() {
        return new HarmNoticeId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
