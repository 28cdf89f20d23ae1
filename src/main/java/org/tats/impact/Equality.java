package org.tats.impact;

import java.time.LocalDate;
import java.util.List;

/**
 * Flagged, discussed and acted upon by group, against the roll of one taking.
 *
 * @param asOf the day of the taking: groups and roll are as on that day
 * @param all everybody on the roll
 * @param socialCare whether the taking knows of social care: where not, no group is of it
 * @param leftOut children discussed in the period who are on no roll any more: they are in no group
 */
public record Equality(
        TakingId taking,
        LocalDate asOf,
        LocalDate from,
        LocalDate to,
        EqualityGroup.Counts all,
        int leftOut,
        boolean socialCare,
        List<EqualityGroup> groups) {

    public Equality {
        groups = List.copyOf(groups);
    }

    /** Whether the taking has the facts of a dimension. */
    public boolean knows(EqualityDimension dimension) {
        return socialCare || dimension != EqualityDimension.STATUS;
    }

    /** In the order of lists. */
    public List<EqualityGroup> of(EqualityDimension dimension) {
        return groups.stream().filter(group -> group.dimension() == dimension).toList();
    }
}
