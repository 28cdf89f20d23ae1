package org.tats.publishing;

import java.time.LocalDate;

/**
 * Sets what is small from a day on.
 *
 * @param from today or later
 * @param rounding 1, 5 or 10
 * @param source where the numbers come from
 */
public record ChangeRules(LocalDate from, int threshold, int minimumDenominator, int rounding, String source) {}
