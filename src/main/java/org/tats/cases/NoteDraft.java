package org.tats.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * A note as its writer has typed it so far.
 *
 * @param field as notices of significant harm name it
 * @param savedAt empty when nothing was typed
 * @param keeping how notes of the writer's agency begin; of an addition, how its note is handled
 */
public record NoteDraft(String field, String text, Optional<Instant> savedAt, Keeping keeping) {}
