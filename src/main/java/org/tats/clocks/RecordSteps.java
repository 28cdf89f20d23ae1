package org.tats.clocks;

import org.tats.common.PupilId;

/**
 * Records what followed a suspension or permanent exclusion.
 *
 * @param exclusion which one, as {@code Suspension.key}
 * @param steps all dates, those that stay as they are too
 * @param version of the dates that were shown; 0 when none was recorded
 */
public record RecordSteps(PupilId pupil, String exclusion, ExclusionSteps steps, int version) {}
