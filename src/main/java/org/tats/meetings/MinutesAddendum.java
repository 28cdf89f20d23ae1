package org.tats.meetings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A correction after approval, never changed itself.
 *
 * @param item the item it corrects, null for the meeting as a whole
 */
public record MinutesAddendum(@Nullable AgendaItemId item, String text, String writtenBy, Instant addedAt) {}
