package org.tats.registry;

import java.time.LocalDate;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** One mark. {@link MarkCode#NOT_RECEIVED} says nothing and leaves what is held as it is. */
public record MarkRow(PupilId pupil, SchoolUrn school, LocalDate date, Session session, MarkCode code) {}
