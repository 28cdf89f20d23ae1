package org.tats.meetings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/**
 * Somebody was invited to one item, or it was recorded who was there.
 *
 * @param pupil the one child for whom the person comes, null for the whole meeting
 */
public record AttendeeChanged(
        String action,
        AttendeeId attendee,
        MeetingId meeting,
        @Nullable PupilId pupil,
        AttendeeState state) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                action,
                "attendee",
                attendee.toString(),
                pupil,
                Map.of("meeting", meeting.toString(), "state", state.name()));
    }
}
