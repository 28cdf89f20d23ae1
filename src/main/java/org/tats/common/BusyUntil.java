package org.tats.common;

import java.time.Instant;
import java.util.Optional;

/**
 * Contributed by a module whose people rightly look at a screen for long without touching it, as whoever leads a meeting
 * does. Their idle lock then waits longer, but never past the limit for people who lead.
 */
public interface BusyUntil {

    /** Until when this person counts as busy without touching anything; empty when they are not. */
    Optional<Instant> busyUntil(PersonId person);
}
