package org.tats.flags;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/**
 * Flags were brought up to date with the facts.
 *
 * @param pupils whose facts were read
 * @param raised episodes that are new or hold again
 * @param ended episodes that no longer hold
 */
public record FlagsRefreshed(LocalDate asOf, int pupils, int raised, int ended) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "FlagsRefreshed",
                "flag_list",
                asOf.toString(),
                null,
                Map.of("pupils", pupils, "raised", raised, "ended", ended));
    }
}
