package org.tats.impact;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure as counted, small numbers too.
 *
 * @param measure id of the definition
 * @param version of the definition
 * @param part key of the part
 * @param words of the part
 * @param numerator what was counted; of a median, a percentile or a mean how many it is of
 * @param denominator of what; empty for a plain count
 * @param value a count; a share between 0 and 1; a rate for each hundred; school days; points. Empty where nothing was counted
 * @param unit what the value or the numerator is in
 * @param pupils different pupils behind it
 */
public record MeasureFigure(
        String measure,
        int version,
        String part,
        String words,
        MeasurePart.Kind kind,
        BigDecimal numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> value,
        String unit,
        int pupils) {}
