package org.tats.registry;

import java.util.Map;
import java.util.Set;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/**
 * Facts were loaded and are different now. Published once a load, inside its transaction.
 *
 * @param kind what was loaded: pupils, calendars, suspensions, attendance, statuses, considerations
 * @param pupils whose facts changed; empty when {@code all}
 * @param all that so much changed that everybody is to be looked at again
 */
public record FactsChanged(String kind, Set<PupilId> pupils, boolean all) implements DomainEvent {

    public FactsChanged {
        pupils = Set.copyOf(pupils);
    }

    @Override
    public Audited audited() {
        return new Audited("FactsChanged", "registry", kind, null, Map.of("pupils", pupils.size(), "all", all));
    }
}
