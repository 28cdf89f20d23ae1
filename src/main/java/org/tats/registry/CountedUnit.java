package org.tats.registry;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a figure counts: a child, or something of a child such as a discussion.
 *
 * @param pupil key of the child
 * @param numerator what it adds to the figure; null where that is not known
 * @param denominator null for a plain count
 */
public record CountedUnit(
        UUID pupil,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator) {}
