package org.tats.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.PersonId;
import org.tats.common.PupilId;

/**
 * One emergency access as it stands.
 *
 * @param endedAt when the person ended it early; null when it ran, or runs, its hour
 * @param allowed agencies that opened to it what they guard
 */
public record GlassRow(
        BreakGlassId id,
        long number,
        PersonId person,
        String personName,
        PupilId pupil,
        BreakGlassCategory category,
        String reason,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        Set<AgencyId> allowed) {

    public GlassRow {
        allowed = Set.copyOf(allowed);
    }

    public boolean openAt(Instant now) {
        return endedAt == null && now.isBefore(endsAt);
    }

    /** As people call it. */
    public String reference() {
        return "EA-" + number;
    }
}
