package org.tats.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tats.common.SchoolUrn;

/**
 * A school as a validated row of a {@code schools} file.
 *
 * @param laestab authority and establishment number in seven digits
 * @param typeCode the type of establishment in the Department's numbering, or empty
 */
public record SchoolRow(
        SchoolUrn urn,
        int laestab,
        String name,
        SchoolPhase phase,
        String typeCode,
        boolean open,
        @Nullable Integer lowAge,
        @Nullable Integer highAge,
        @Nullable LocalDate openDate,
        @Nullable LocalDate closeDate) {

    /** The authority: the first three digits of the establishment number. */
    public int laCode() {
        return laestab / 10_000;
    }
}
