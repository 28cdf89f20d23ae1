package org.tats.cases;

import java.time.Instant;

/**
 * Text as one person typed it, kept but not yet content.
 *
 * @param basedOn the version of the content on which the person began to type
 */
public record Draft(String text, int basedOn, Instant savedAt) {}
