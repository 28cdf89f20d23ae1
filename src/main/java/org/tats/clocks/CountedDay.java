package org.tats.clocks;

import java.time.LocalDate;

/** A day that a clock counted. @param halfDays 1 or 2 */
public record CountedDay(LocalDate date, int halfDays) {}
