package org.tats.documents;

import java.time.Instant;
import java.util.Optional;

/**
 * The Word file that a kind of form has now.
 *
 * @param version 0 for the one that came with TATS
 * @param changedAt empty for the one that came with TATS
 * @param changedBy a name; empty for the one that came with TATS
 */
public record FormRow(FormKind kind, int version, String sha256, Optional<Instant> changedAt, String changedBy) {}
