package org.tats.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the list shows it: never its link.
 *
 * @param subject what it is about, as the recipient reads it
 * @param endedAt when it was handed over or given up; null while it waits
 */
public record MessageRow(
        MessageId id,
        String recipient,
        String subject,
        MessageState state,
        Instant writtenAt,
        @Nullable Instant endedAt) {}
