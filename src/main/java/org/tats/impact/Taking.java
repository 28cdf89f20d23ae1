package org.tats.impact;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Facts copied together at one moment: measures over it give the same figures for ever.
 *
 * @param asOf the day as at which they were taken
 * @param dataTo the last day for which any register held a mark; null when none did
 * @param inputHash SHA-256 over all copied rows, in hexadecimal
 * @param gapDays school days from being asked to the end of the discussion, the middle one of all who were discussed
 * @param seed for resampling over this taking
 * @param kept whether it stays because a published figure names it
 * @param socialCare whether social care statuses are among its facts: takings of before 23 November 2026 have none
 */
public record Taking(
        TakingId id,
        LocalDate asOf,
        @Nullable LocalDate dataTo,
        Instant takenAt,
        String inputHash,
        int gapDays,
        long seed,
        boolean kept,
        boolean socialCare) {}
