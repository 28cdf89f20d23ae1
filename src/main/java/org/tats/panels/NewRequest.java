package org.tats.panels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * Enters a request.
 *
 * @param askedBy name or role of who asked, as written down
 * @param knewOn the day on which the authority knew; null is refused, never filled in
 * @param owner who works on it; null for a school's own form
 * @param raisedBy the running of a clock that raised it, as {@code clock:key}; empty otherwise
 */
public record NewRequest(
        RequestId id,
        PupilId pupil,
        RequestSource source,
        String askedBy,
        RequestWay way,
        @Nullable LocalDate knewOn,
        @Nullable LocalDate receivedOn,
        String said,
        @Nullable PersonId owner,
        String raisedBy) {

    public NewRequest {
        askedBy = askedBy.strip();
        said = said.strip();
    }
}
