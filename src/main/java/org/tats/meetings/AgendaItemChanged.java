package org.tats.meetings;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/**
 * An agenda item was moved, planned anew, removed, carried, opened or discussed.
 *
 * @param action past tense, as in {@code AgendaItemCarried}
 * @param detail ids and numbers only
 */
public record AgendaItemChanged(
        String action, AgendaItemId item, MeetingId meeting, PupilId pupil, Map<String, ?> detail)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(action, "agenda_item", item.toString(), pupil, detail);
    }
}
