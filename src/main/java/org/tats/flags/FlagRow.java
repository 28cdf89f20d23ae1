package org.tats.flags;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tats.common.PupilId;
import org.tats.common.SchoolUrn;
import org.tats.common.Standing;

/**
 * A flag as screens show it.
 *
 * @param reason one sentence with values and dates
 * @param arithmetic how the values were compared
 * @param against what in the same data speaks against it
 * @param asOf the date the facts are about
 * @param knownAt when the facts were known so
 * @param standing and {@code source}: what the threshold rests on
 * @param triage the last decision
 */
public record FlagRow(
        FlagId id,
        PupilId pupil,
        SchoolUrn school,
        String rule,
        int version,
        LocalDate since,
        String reason,
        String arithmetic,
        List<String> against,
        LocalDate asOf,
        Instant knownAt,
        Standing standing,
        String source,
        FlagState state,
        Optional<TriageRow> triage) {

    public FlagRow {
        against = List.copyOf(against);
    }

    /** A permanent exclusion was notified or is being considered. */
    public boolean urgent() {
        return FlagRules.URGENT.contains(rule);
    }
}
