package org.tats.cases;

import org.tats.common.PupilId;

/** A pupil on the roll of the acting person's school who was discussed, with how the last discussion ended. */
public record OwnPupil(PupilId pupil, String name, String yearGroup, OwnOutcome last) {}
