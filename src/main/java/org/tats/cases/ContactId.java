package org.tats.cases;

import java.util.UUID;

/** Names one contact of a child, and the saving of a new one: the same id twice is one contact. Says nothing about either. */
public record ContactId(UUID value) {

    public static ContactId random() {
        return new ContactId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
