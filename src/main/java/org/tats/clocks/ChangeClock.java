package org.tats.clocks;

import java.time.LocalDate;

/**
 * Changes the numbers of a clock from a day on.
 *
 * @param version the one that was shown
 * @param confirmed that somebody compared the numbers with the text they come from
 * @param from the first day on which the new numbers hold
 */
public record ChangeClock(
        String clock, int version, int amber, int length, String source, boolean confirmed, LocalDate from) {}
