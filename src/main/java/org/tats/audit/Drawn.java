package org.tats.audit;

/**
 * An opening that the draw has chosen.
 *
 * @param event the number of its row in the trail
 * @param ofSo how many openings its stratum holds in all
 */
public record Drawn(long event, Stratum stratum, int ofSo) {}
