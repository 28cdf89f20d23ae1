package org.tats.flags;

import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/** A finding with whom it is about and the pupil's school on the as-of date. */
record StagedFinding(PupilId pupil, SchoolUrn school, Finding finding) {}
