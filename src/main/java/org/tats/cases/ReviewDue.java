package org.tats.cases;

import java.time.LocalDate;
import org.tats.common.PupilId;

/** An open case whose review is due. */
public record ReviewDue(CaseId caseFile, String reference, PupilId pupil, LocalDate dueOn) {}
