package org.tats.meetings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/**
 * Something changed in who sees what is shared: a section was opened to the room or closed again, somebody left or came.
 *
 * @param detail ids and field names only
 */
public record RoomChanged(
        String action, MeetingId meeting, @Nullable PupilId pupil, Map<String, ?> detail) implements DomainEvent {

    public RoomChanged {
        detail = Map.copyOf(detail);
    }

    @Override
    public Audited audited() {
        return new Audited(action, "meeting", meeting.toString(), pupil, detail);
    }
}
