package org.tats.registry;

import java.util.List;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.SchoolUrn;

/**
 * Days of a school's calendar were changed by hand, or such a change was taken back.
 *
 * @param action {@code CalendarChanged} or {@code CalendarChangeTakenBack}
 * @param days as ISO text
 */
public record CalendarChanged(String action, SchoolUrn school, List<String> days, String kind) implements DomainEvent {

    public CalendarChanged {
        days = List.copyOf(days);
    }

    @Override
    public Audited audited() {
        return new Audited(action, "school", school.toString(), null, Map.of("days", days, "kind", kind));
    }
}
