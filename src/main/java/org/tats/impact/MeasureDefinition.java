package org.tats.impact;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tats.common.Standing;

/**
 * What a measure is, in one version. It never changes: what is counted otherwise is another version.
 *
 * @param id M1 to M12, see the notes on impact
 * @param neverSay a word that must not stand for it; empty when there is none
 * @param matching by which the pairs are found that it counts; empty when it counts none
 * @param statement the statement that computes it, over one taking and one cohort
 * @param sha256 of that statement with its words, in hexadecimal
 */
public record MeasureDefinition(
        String id,
        int version,
        String name,
        String numerator,
        String denominator,
        String window,
        String exclusions,
        String neverSay,
        Standing standing,
        String source,
        LocalDate validFrom,
        Optional<MatchingVersion> matching,
        List<MeasurePart> parts,
        String statement,
        String sha256) {

    public MeasureDefinition {
        parts = List.copyOf(parts);
    }

    public Optional<MeasurePart> part(String key) {
        return parts.stream().filter(part -> part.key().equals(key)).findFirst();
    }
}
