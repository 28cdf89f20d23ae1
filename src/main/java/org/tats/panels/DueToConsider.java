package org.tats.panels;

import java.time.LocalDate;

/**
 * A fact at which Section 19 is due to be considered.
 *
 * @param clock the clock or rule that says so, for example {@code SICK-15}
 * @param key what tells it from others of the same clock for the same child
 * @param on the day it was reached
 * @param what in words, "15 school days of illness"
 */
public record DueToConsider(KeyPoint.Kind kind, String clock, String key, LocalDate on, String what) {}
