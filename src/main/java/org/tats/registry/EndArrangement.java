package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/**
 * Ends an arrangement, or takes back one that was recorded in error.
 *
 * @param version as it was shown
 * @param endedOn the last day, included
 * @param placedAt the school that has a place for the child; null otherwise
 */
public record EndArrangement(
        ArrangementId id,
        int version,
        LocalDate endedOn,
        EndReason reason,
        String words,
        @Nullable SchoolUrn placedAt) {}
