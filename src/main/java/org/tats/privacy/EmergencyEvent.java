package org.tats.privacy;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tats.access.BreakGlassId;
import org.tats.common.Audited;
import org.tats.common.DomainEvent;
import org.tats.common.PupilId;

/** Something about emergency access that the trail keeps: ids, category, verdict; never the reason or words. */
record EmergencyEvent(
        String action,
        @Nullable BreakGlassId glass,
        @Nullable PupilId pupil,
        Map<String, ?> detail) implements DomainEvent {

    @Override
    public Audited audited() {
        return new Audited(action, "emergency", glass == null ? "question" : glass.toString(), pupil, detail);
    }
}
