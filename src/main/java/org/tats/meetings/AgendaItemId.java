package org.tats.meetings;

import java.util.UUID;

/** Names one item of an agenda. Safe in addresses, logs and audit rows. */
public record AgendaItemId(UUID value) {

    public static AgendaItemId random() {
        return new AgendaItemId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException when the text is no UUID */
    public static AgendaItemId of(String text) {
        return new AgendaItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
