package org.tats.panels;

import org.tats.common.PupilId;

/** A child for whom Section 19 is to be considered, and why. @param schoolName empty for a child on no roll */
public record ToConsider(PupilId pupil, String pupilName, String schoolName, DueToConsider due) {}
