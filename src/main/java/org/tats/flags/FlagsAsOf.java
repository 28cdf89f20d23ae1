package org.tats.flags;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.tats.common.PupilId;

/**
 * All flags on one date.
 *
 * @param asOf the date the facts are about
 * @param knownAt when the facts were known so
 * @param flags sorted by UPN, rule, first day
 * @param pupils whom they are about
 */
public record FlagsAsOf(LocalDate asOf, Instant knownAt, List<FlagAnswer> flags, List<PupilId> pupils) {

    public FlagsAsOf {
        flags = List.copyOf(flags);
        pupils = List.copyOf(pupils);
    }
}
