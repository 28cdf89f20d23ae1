package org.tats.impact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Finds the pairs of a cohort over a taking: reads both sides, and leaves to the version who of them may be compared and who is
 * matched with whom. The same taking, cohort and version give the same pairs.
 */
@Component
class Pairing {

    /**
     * @param discussed pupils of the cohort with both windows who can be compared
     * @param late those with both windows who cannot, because suspensions of them may not have come
     * @param candidates episodes of flags of pupils who could be compared
     */
    record Paired(List<FollowedPupil> discussed, int late, List<FollowedPupil> candidates, FlagMatching matching) {}

    private final ComparisonQueries queries;

    Pairing(ComparisonQueries queries) {
        this.queries = queries;
    }

    Paired of(Taking taking, Cohort cohort, int days, Outcome outcome, MatchingVersion version) {
        return of(taking, cohort, List.of(days), outcome, version)
                .values()
                .iterator()
                .next();
    }

    /** By the length of the windows, in their order; a statement a side for all of them. */
    Map<Integer, Paired> of(
            Taking taking, Cohort cohort, Collection<Integer> lengths, Outcome outcome, MatchingVersion version) {
        List<FollowedPupil> discussed = queries.discussed(taking.id(), cohort, lengths);
        List<FollowedPupil> flagged = flagged(taking, cohort, lengths, discussed, version);
        Map<Integer, Paired> paired = new LinkedHashMap<>();
        for (int days : lengths) {
            List<FollowedPupil> complete = ofLength(discussed, days);
            List<FollowedPupil> own = version.known(complete, outcome);
            List<FollowedPupil> other = version.candidates(own, ofLength(flagged, days), outcome);
            paired.put(
                    days,
                    new Paired(
                            own,
                            complete.size() - own.size(),
                            other,
                            version.pairs(own, other, outcome, taking.asOf())));
        }
        return paired;
    }

    private static List<FollowedPupil> ofLength(List<FollowedPupil> pupils, int days) {
        return pupils.stream().filter(pupil -> pupil.days() == days).toList();
    }

    private List<FollowedPupil> flagged(
            Taking taking,
            Cohort cohort,
            Collection<Integer> lengths,
            List<FollowedPupil> discussed,
            MatchingVersion version) {
        Eligible.Flags flags = version.flags(cohort, discussed);
        return flags.rules().isEmpty() ? List.of() : queries.candidates(taking.id(), cohort, lengths, flags);
    }
}
