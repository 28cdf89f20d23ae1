package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/** A headteacher said that permanent exclusion is being considered. */
public record ExclusionConsideration(
        SchoolUrn school, LocalDate statedOn, @Nullable LocalDate withdrawnOn) {

    /** Said wherever this is recorded or shown. */
    public static final String CAUTION = "Only the headteacher may exclude. This record can be disclosed.";
}
