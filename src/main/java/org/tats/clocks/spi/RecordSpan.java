package org.tats.clocks.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * One running of a clock that a record starts.
 *
 * @param about the child's id, or the id of what else it is about
 * @param pupil null when it is about no child, such as the minutes of a meeting
 * @param clock as in the list of clocks, for example {@code S19-ACK}
 * @param owner who answers for it; null: who leads the child's case
 */
public record RecordSpan(
        UUID about,
        @Nullable PupilId pupil,
        String clock,
        Span span,
        @Nullable PersonId owner) {

    /** About a child. */
    public RecordSpan(PupilId pupil, String clock, Span span, @Nullable PersonId owner) {
        this(pupil.value(), pupil, clock, span, owner);
    }
}
