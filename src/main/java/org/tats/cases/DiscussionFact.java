package org.tats.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;

/**
 * One finished discussion, for counting; no text.
 *
 * @param forum the code of the forum that discussed
 * @param school of the pupil on that day, or null
 * @param askedOn the day from which waiting is counted, or null
 */
public record DiscussionFact(
        DiscussionId id,
        PupilId pupil,
        @Nullable SchoolUrn school,
        LocalDate heldOn,
        DiscussionKind kind,
        DiscussionOrigin origin,
        @Nullable LocalDate askedOn,
        Outcome outcome,
        String forum) {}
