package org.tats.programme;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** A part of a programme was entered or changed. @param fields names of the changed fields */
record ProgrammePartChanged(ProgrammeId programme, PartKind kind, PartId part, int version, List<String> fields)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ProgrammePartChanged",
                "programme_" + kind.name().toLowerCase(Locale.ROOT),
                part.toString(),
                null,
                Map.of("programme", programme.toString(), "version", version, "fields", fields));
    }
}
