package org.tats.clocks;

/**
 * The board in numbers.
 *
 * @param overdue open deadlines whose day has passed
 * @param dueThisWeek open deadlines due today or within seven days
 * @param reached totals that have come to their length and nothing was done about it
 * @param missing clocks that cannot be worked out until a date is known
 */
public record BoardCounts(int overdue, int dueThisWeek, int reached, int missing) {}
