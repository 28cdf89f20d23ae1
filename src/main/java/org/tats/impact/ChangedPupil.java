package org.tats.impact;

import org.tats.common.PupilId;

/**
 * How one pupil's attendance changed, for what hides small numbers.
 *
 * @param group in words
 * @param change ROSE, SAME or FELL
 */
public record ChangedPupil(PupilId pupil, String group, String change) {}
