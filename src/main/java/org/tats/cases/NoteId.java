package org.tats.cases;

import java.util.UUID;

/** Names one note of a case, and the saving of it: the same id twice is one note. Says nothing about the pupil. */
public record NoteId(UUID value) {

    public static NoteId random() {
        return new NoteId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
