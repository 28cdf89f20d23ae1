package org.tats.flags;

import java.util.Optional;
import org.tats.common.SchoolUrn;

/**
 * What to list.
 *
 * @param school of the flag; empty for all
 * @param rule that the pupil is flagged by, for example {@code PA}; empty for all
 * @param yearGroup as in the pupil list, for example {@code 9} or {@code R}; empty for all
 */
public record FlagFilter(Show show, Optional<SchoolUrn> school, Optional<String> rule, Optional<String> yearGroup) {

    public static final FlagFilter FIRST =
            new FlagFilter(Show.NEVER_DISCUSSED, Optional.empty(), Optional.empty(), Optional.empty());

    /** The same with another choice of what to show. */
    public FlagFilter showing(Show other) {
        return new FlagFilter(other, school, rule, yearGroup);
    }
}
