package org.tats.impact;

import java.time.YearMonth;

/** Pupils of a cohort first discussed in a month. */
public record MonthCount(YearMonth month, int pupils) {}
