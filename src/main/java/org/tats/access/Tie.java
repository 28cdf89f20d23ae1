package org.tats.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What relates a person to a pupil now.
 *
 * @param until when it ends by itself; null when its fact ends it
 */
public record Tie(
        RelationshipKind kind, Instant since, @Nullable Instant until) {}
