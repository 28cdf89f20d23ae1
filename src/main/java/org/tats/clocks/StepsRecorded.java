package org.tats.clocks;

import java.util.Map;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** Dates that followed an exclusion were written down. */
record StepsRecorded(PupilId pupil, String exclusion, int version) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited("StepsRecorded", "exclusion", exclusion, pupil, Map.of("version", version));
    }
}
