package org.tats.registry;

import java.math.BigDecimal;
import java.util.Optional;
import org.tats.common.PupilId;

/**
 * A child behind a figure.
 *
 * @param name forename and surname
 * @param schoolName the school as it is now; never empty
 * @param units how many of what is counted are the child's: 1 where children are counted, else discussions, actions, requests
 * @param numerator of them together; empty where only whom it counts is known
 * @param denominator of them together; empty for a plain count
 */
public record ChildBehind(
        PupilId pupil,
        String name,
        String ncyear,
        String schoolName,
        int units,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator) {}
