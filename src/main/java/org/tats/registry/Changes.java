package org.tats.registry;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.tats.common.PupilId;

/** Tells the other modules, once a load, whose facts are different now. */
@Component
class Changes {

    /** With more pupils than this it is less work to look at everybody again. */
    private static final int MANY = 20_000;

    private final ApplicationEventPublisher events;

    Changes(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Publishes when anybody's facts changed. */
    LoadResult publish(String kind, int rows, int loaded, Collection<PupilId> changed) {
        Set<PupilId> pupils = new HashSet<>(changed);
        if (!pupils.isEmpty()) {
            boolean all = pupils.size() > MANY;
            events.publishEvent(new FactsChanged(kind, all ? Set.of() : pupils, all));
        }
        return new LoadResult(loaded, rows - loaded, pupils);
    }
}
