package org.tats.impact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a place of a kind costs the authority a year, in one version.
 *
 * @param source where the figure comes from, in a sentence
 * @param validTo last day, included; null while it holds
 */
public record UnitCost(
        Place place,
        int version,
        int pounds,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
