package org.tats.meetings;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A pupil came onto an agenda; everyone invited may see the pupil from now on. */
public record AgendaItemAdded(AgendaItemId item, MeetingId meeting, PupilId pupil, String origin)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "AgendaItemAdded",
                "agenda_item",
                item.toString(),
                pupil,
                Map.of("meeting", meeting.toString(), "origin", origin));
    }
}
