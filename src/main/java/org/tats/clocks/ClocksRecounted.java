package org.tats.clocks;

import java.time.LocalDate;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/**
 * Clocks were counted again.
 *
 * @param because the passing of a day, or what kind of facts or records changed
 * @param pupils whose facts were read
 * @param changed runnings that stand otherwise than before
 */
public record ClocksRecounted(LocalDate asOf, boolean everybody, String because, int pupils, int changed)
        implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ClocksRecounted",
                "clocks",
                asOf.toString(),
                null,
                Map.of("everybody", everybody, "because", because, "pupils", pupils, "changed", changed));
    }
}
