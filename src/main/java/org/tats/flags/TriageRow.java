package org.tats.flags;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A decision as it was made. {@code by} is the name of the person who made it. */
public record TriageRow(
        TriageId id, TriageDecision.Kind kind, Optional<LocalDate> until, String reason, String by, Instant at) {}
