package org.tats.impact;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.tats.common.PupilId;

/**
 * One row that a measure counted: what hides small numbers asks for these.
 *
 * @param unit what was counted: the pupil, else a discussion, an action, a request
 */
public record CountedUnit(
        String part, UUID unit, PupilId pupil, BigDecimal numerator, Optional<BigDecimal> denominator) {}
