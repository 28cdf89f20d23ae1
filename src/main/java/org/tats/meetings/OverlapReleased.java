package org.tats.meetings;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** Wording that repeats a restricted text was released to go out. The trail holds its hash, not the words. */
public record OverlapReleased(MeetingId meeting, PupilId pupil, String field, String hash, boolean asAgency)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "OverlapReleased",
                "meeting",
                meeting.toString(),
                pupil,
                Map.of("field", field, "hash", hash, "asAgency", asAgency));
    }
}
