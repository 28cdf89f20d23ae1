package org.tats.cases;

import java.time.Instant;
import java.util.List;

/**
 * A note of a case that its reader may read: a section written between meetings. Its text never changes.
 *
 * @param agencyName the writer's agency at the time; empty for a writer without a post
 * @param owned whether this reader may add to it and choose who reads it: its writer and its agency
 * @param additions corrections and what was added later, the oldest first; handled as the note itself
 */
public record Note(
        NoteId id,
        String agencyName,
        String writerName,
        Instant writtenAt,
        String text,
        Keeping keeping,
        boolean owned,
        List<Addition> additions) {

    /** What was added to a note later, as little changed as the note itself. */
    public record Addition(NoteId id, String writerName, Instant writtenAt, String text) {}

    public Note {
        additions = List.copyOf(additions);
    }
}
