package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/** A headteacher said that permanent exclusion is being considered. */
public record ExclusionConsideration(
        SchoolUrn school, LocalDate statedOn, @Nullable LocalDate withdrawnOn) {}
