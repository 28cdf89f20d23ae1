package org.tats.registry;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/**
 * A child was opened by hand, changed, or given a number. Neither names nor numbers are in it.
 *
 * @param action {@code ChildOpened}, {@code ChildChanged}, {@code NumberGiven} or {@code NumberOfferRefused}
 * @param detail codes, counts and ids
 */
public record ChildChanged(String action, PupilId pupil, Map<String, ?> detail) implements DomainEvent {

    public ChildChanged {
        detail = Map.copyOf(detail);
    }

    @Override
    public Audited audited() {
        return new Audited(action, "pupil", pupil.toString(), pupil, detail);
    }
}
