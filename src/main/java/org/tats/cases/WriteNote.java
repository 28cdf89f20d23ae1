package org.tats.cases;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a note of a case for good.
 *
 * @param id made by the screen, so that a repeat writes nothing twice
 * @param addsTo the note that this corrects or adds to; null for a new one
 * @param keeping of a new note; an addition is handled as its note, whatever stands here
 */
public record WriteNote(
        NoteId id, CaseId caseFile, @Nullable NoteId addsTo, String text, Keeping keeping) {}
