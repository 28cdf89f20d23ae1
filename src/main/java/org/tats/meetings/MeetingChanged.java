package org.tats.meetings;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/**
 * A meeting was planned, moved, cancelled, started, ended or its minutes approved.
 *
 * @param action past tense, as in {@code MinutesApproved}
 * @param detail ids, dates and counts only
 */
public record MeetingChanged(String action, MeetingId meeting, Map<String, ?> detail) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(action, "meeting", meeting.toString(), null, detail);
    }
}
