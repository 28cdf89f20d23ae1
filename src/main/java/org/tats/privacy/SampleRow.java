package org.tats.privacy;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;

/**
 * A draw of openings. With the month, the seed and the bounds anybody can draw the same again.
 *
 * @param from included
 * @param to excluded
 * @param checked how many of {@code size} have a finding
 */
public record SampleRow(
        UUID id,
        YearMonth month,
        long seed,
        Instant from,
        Instant to,
        String drawnBy,
        Instant drawnAt,
        int size,
        int checked) {}
