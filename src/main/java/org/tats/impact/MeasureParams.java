package org.tats.impact;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * What the statements of measures are given: the cohort, and the pairs of the comparison for those that count them, by the
 * matching that the measure names. The pairs are found once, when the first measure asks.
 */
final class MeasureParams {

    /** Stands in the statement of a measure that counts pairs. */
    static final String PAIRS = ":pairsDiscussed";

    private final TakingId taking;
    private final Cohort cohort;
    private final Function<MatchingVersion, List<FlagMatching.Pair>> finding;
    private final Map<MatchingVersion, List<FlagMatching.Pair>> found = new EnumMap<>(MatchingVersion.class);

    private MeasureParams(TakingId taking, Cohort cohort, Function<MatchingVersion, List<FlagMatching.Pair>> finding) {
        this.taking = taking;
        this.cohort = cohort;
        this.finding = finding;
    }

    /** Pairs of 60 school days, as they are compared by attendance. */
    @Component
    static class Source {

        private static final int DAYS = 60;

        private final Pairing pairing;

        Source(Pairing pairing) {
            this.pairing = pairing;
        }

        MeasureParams of(Taking taking, Cohort cohort) {
            return new MeasureParams(
                    taking.id(),
                    cohort,
                    version -> pairing.of(taking, cohort, DAYS, Outcome.ATTENDANCE, version)
                            .matching()
                            .pairs());
        }
    }

    MapSqlParameterSource of(MeasureDefinition measure) {
        MapSqlParameterSource asked = CohortParams.of(taking, cohort);
        measure.matching().ifPresent(version -> {
            List<FlagMatching.Pair> pairs = found.computeIfAbsent(version, finding);
            asked.addValue("pairsDiscussed", ids(pairs.stream().map(FlagMatching.Pair::discussed)))
                    .addValue("pairsSimilar", ids(pairs.stream().map(FlagMatching.Pair::comparison)));
        });
        return asked;
    }

    private static String[] ids(Stream<FollowedPupil> pupils) {
        return pupils.map(pupil -> pupil.about().toString()).toArray(String[]::new);
    }
}
