package org.tats.clocks;

import org.tats.registry.Suspension;

/**
 * A suspension or permanent exclusion that starts clocks, with what followed it.
 *
 * @param version of the dates; 0 while none is recorded
 * @param doubt what cannot be as it is recorded, in a sentence to ask the school about; empty when nothing is
 */
public record ExclusionRow(Suspension exclusion, ExclusionSteps steps, int version, String doubt) {}
