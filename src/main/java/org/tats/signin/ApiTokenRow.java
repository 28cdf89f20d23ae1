package org.tats.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A token of a program, without the token. */
public record ApiTokenRow(UUID id, String label, Instant createdAt, Optional<Instant> revokedAt) {}
