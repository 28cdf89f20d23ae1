package org.tats.programme;

import java.util.Locale;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** A part of a programme was taken out; its words stay in the history. */
record ProgrammePartTakenOut(ProgrammeId programme, PartKind kind, PartId part, int version) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ProgrammePartTakenOut",
                "programme_" + kind.name().toLowerCase(Locale.ROOT),
                part.toString(),
                null,
                Map.of("programme", programme.toString(), "version", version));
    }
}
