package org.tats.impact;

import java.time.LocalDate;

/**
 * Permanent exclusions of one term, all schools together.
 *
 * @param excluded began in the term and stand
 * @param notUpheld began in it and were cancelled, or not upheld by the governing board
 * @param complete whether the taking holds the whole term
 */
public record TermCount(
        String label, LocalDate firstDay, LocalDate lastDay, int excluded, int notUpheld, boolean complete) {}
