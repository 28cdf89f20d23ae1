package org.tats.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction after approval; once it is released it is never changed itself.
 *
 * @param item the item it corrects, null for the meeting as a whole
 * @param waits whether it repeats restricted wording that is not released yet: then few see it and it is not printed
 * @param mine whether the reader wrote it, and so may reword it while it waits
 */
public record MinutesAddendum(
        UUID id,
        @Nullable AgendaItemId item,
        String text,
        String writtenBy,
        Instant addedAt,
        boolean waits,
        boolean mine) {}
