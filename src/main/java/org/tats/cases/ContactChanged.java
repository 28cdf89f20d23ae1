package org.tats.cases;

import java.util.List;
import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/**
 * A contact of a child was added, changed or ended.
 *
 * @param action {@code ContactAdded}, {@code ContactChanged} or {@code ContactEnded}
 * @param fields names of what is different now
 */
public record ContactChanged(String action, ContactId contact, PupilId pupil, List<String> fields, int version)
        implements DomainEvent {

    public ContactChanged {
        fields = List.copyOf(fields);
    }

    @Override
    public Audited audited() {
        return new Audited(action, "contact", contact.toString(), pupil, Map.of("fields", fields, "version", version));
    }
}
