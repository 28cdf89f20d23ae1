package org.tats.flags;

import java.util.Map;
import java.util.Optional;
import org.tats.common.PupilId;
import org.tats.common.RuleBroken;

/**
 * Decide about one or more flags of one pupil at once.
 *
 * @param seen the flags, each with the last decision that the person at the screen saw; empty when there was none
 */
public record TriageFlags(PupilId pupil, Map<FlagId, Optional<TriageId>> seen, TriageDecision decision) {

    /** @throws RuleBroken when no flag is chosen */
    public TriageFlags {
        seen = Map.copyOf(seen);
        if (seen.isEmpty()) {
            throw new RuleBroken("Choose at least one flag.");
        }
    }
}
