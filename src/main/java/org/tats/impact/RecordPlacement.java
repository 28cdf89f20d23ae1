package org.tats.impact;

import java.time.LocalDate;
import org.tats.common.PupilId;

/** The EHCP team meant to place a child elsewhere. @param intendedOn the day on which it was written down */
public record RecordPlacement(PupilId pupil, Place placement, LocalDate intendedOn) {}
