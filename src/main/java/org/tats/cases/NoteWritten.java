package org.tats.cases;

import java.util.Map;
import org.tats.access.Handling;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** A note of a case, or an addition to one, was written. @param addsTo the note it adds to; empty for a new one */
public record NoteWritten(
        NoteId note,
        CaseId caseFile,
        PupilId pupil,
        String addsTo,
        Handling handling,
        boolean notForParent,
        String sha256)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "NoteWritten",
                "note",
                note.toString(),
                pupil,
                Map.of(
                        "case",
                        caseFile.toString(),
                        "addsTo",
                        addsTo,
                        "handling",
                        handling.name(),
                        "notForParent",
                        notForParent,
                        "sha256",
                        sha256));
    }
}
