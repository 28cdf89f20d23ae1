package org.tats.impact;

/**
 * How easily somebody who knows a child would find it in an extract.
 *
 * @param episodes rows
 * @param rare those whose school, year group, sex and SEN provision fewer than {@link #FEW} children of the extract share
 */
public record ExtractRisk(int episodes, int rare) {

    /** As small as counts that are hidden in what is published. */
    public static final int FEW = 5;
}
