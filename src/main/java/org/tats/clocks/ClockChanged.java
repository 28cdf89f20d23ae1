package org.tats.clocks;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** The numbers of a clock are others from a day on. */
record ClockChanged(ClockDefinition clock) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(
                "ClockChanged",
                "clock",
                clock.id(),
                null,
                Map.of(
                        "version",
                        clock.version(),
                        "amber",
                        clock.amber(),
                        "length",
                        clock.length(),
                        "from",
                        clock.validFrom().toString()));
    }
}
