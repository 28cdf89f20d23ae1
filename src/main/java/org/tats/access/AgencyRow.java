package org.tats.access;

import org.jspecify.annotations.Nullable;
import org.tats.common.AgencyId;
import org.tats.common.SchoolUrn;

/** An agency; {@code school} is set for schools only. */
public record AgencyRow(
        AgencyId id,
        String name,
        AgencyFunction function,
        @Nullable SchoolUrn school,
        boolean active) {}
