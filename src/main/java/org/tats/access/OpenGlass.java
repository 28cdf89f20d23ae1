package org.tats.access;

import java.time.Instant;
import org.tats.common.PupilId;

/** An emergency access that is open now. */
public record OpenGlass(BreakGlassId id, long number, PupilId pupil, Instant openedAt, Instant endsAt) {}
