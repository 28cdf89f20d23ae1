package org.tats.impact;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;

/**
 * What the statements of measures are given: the cohort, and the pairs of the comparison for those that count them. The pairs
 * are found once, when the first measure asks.
 */
final class MeasureParams {

    private static final String PAIRS = ":pairsDiscussed";

    private final TakingId taking;
    private final Cohort cohort;
    private final Supplier<List<FlagMatching.Pair>> finding;
    private List<FlagMatching.Pair> pairs = List.of();
    private boolean found;

    private MeasureParams(TakingId taking, Cohort cohort, Supplier<List<FlagMatching.Pair>> finding) {
        this.taking = taking;
        this.cohort = cohort;
        this.finding = finding;
    }

    /** Pairs of 60 school days: whom they match does not hang on the outcome. */
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
                    () -> pairing.of(taking, cohort, DAYS, Outcome.ATTENDANCE)
                            .matching()
                            .pairs());
        }
    }

    MapSqlParameterSource of(MeasureDefinition measure) {
        MapSqlParameterSource asked = CohortParams.of(taking, cohort);
        if (measure.statement().contains(PAIRS)) {
            asked.addValue("pairsDiscussed", ids(pairs().stream().map(FlagMatching.Pair::discussed)))
                    .addValue("pairsSimilar", ids(pairs().stream().map(FlagMatching.Pair::comparison)));
        }
        return asked;
    }

    private List<FlagMatching.Pair> pairs() {
        if (!found) {
            pairs = finding.get();
            found = true;
        }
        return pairs;
    }

    private static String[] ids(Stream<FollowedPupil> pupils) {
        return pupils.map(pupil -> pupil.about().toString()).toArray(String[]::new);
    }
}
