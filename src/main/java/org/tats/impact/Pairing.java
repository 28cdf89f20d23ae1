package org.tats.impact;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.tats.registry.AcademicYear;

/**
 * Finds the pairs of a cohort over a taking. The same taking, cohort and version give the same pairs. Where suspended time is
 * compared, pupils of whose school suspensions are late are on neither side: what is not known of them is not nothing.
 */
@Component
class Pairing {

    /**
     * @param discussed pupils of the cohort with both windows who can be compared
     * @param late those with both windows who cannot, because suspensions are late
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
        List<FollowedPupil> candidates = candidates(taking, cohort, lengths, discussed);
        Map<Integer, Paired> paired = new LinkedHashMap<>();
        for (int days : lengths) {
            List<FollowedPupil> complete = ofLength(discussed, days);
            List<FollowedPupil> own = known(complete, outcome);
            Set<String> rules = rules(own);
            List<FollowedPupil> other = known(ofLength(candidates, days), outcome).stream()
                    .filter(each -> rules.containsAll(each.rules()))
                    .toList();
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

    private static List<FollowedPupil> known(List<FollowedPupil> pupils, Outcome outcome) {
        return outcome == Outcome.ATTENDANCE
                ? pupils
                : pupils.stream()
                        .filter(pupil -> pupil.heardOf(pupil.afterTo()))
                        .toList();
    }

    private static List<FollowedPupil> ofLength(List<FollowedPupil> pupils, int days) {
        return pupils.stream().filter(pupil -> pupil.days() == days).toList();
    }

    private static Set<String> rules(List<FollowedPupil> pupils) {
        Set<String> rules = new TreeSet<>();
        pupils.forEach(pupil -> rules.addAll(pupil.rules()));
        return rules;
    }

    /** From the year before the one in which the period begins, to the end of the one in which it ends. */
    private List<FollowedPupil> candidates(
            Taking taking, Cohort cohort, Collection<Integer> lengths, List<FollowedPupil> discussed) {
        Set<String> rules = rules(discussed);
        return rules.isEmpty()
                ? List.of()
                : queries.candidates(
                        taking.id(),
                        cohort,
                        lengths,
                        rules,
                        AcademicYear.of(cohort.from()).previous().first(),
                        AcademicYear.of(cohort.to()).last());
    }
}
