package org.tats.cases;

import java.util.Map;
import org.tats.access.Handling;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** Somebody chose how a note is handled from now on. */
public record NoteHandled(NoteId note, PupilId pupil, Handling handling, int named, boolean notForParent)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "NoteHandled",
                "note",
                note.toString(),
                pupil,
                Map.of("handling", handling.name(), "named", named, "notForParent", notForParent));
    }
}
