package org.tats.publishing;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;

/** A table was checked for small numbers: whoever did saw them. */
record FiguresChecked(String kind, int hidden, boolean safe) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("FiguresChecked", "figures", kind, null, Map.of("hidden", hidden, "safe", safe));
    }
}
