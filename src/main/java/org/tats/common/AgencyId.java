package org.tats.common;

import java.util.UUID;

/** Names one agency. Says nothing about the agency: safe in addresses, logs and audit rows. */
public record AgencyId(UUID value) {

    public static AgencyId random() {
        return new AgencyId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AgencyId of(String text) {
        return new AgencyId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
