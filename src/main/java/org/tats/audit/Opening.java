package org.tats.audit;

import java.time.Instant;
import org.tats.common.PupilId;

/** One pupil's record was shown to somebody. */
public record Opening(long event, Instant at, Reader person, String kind, PupilId pupil) {}
