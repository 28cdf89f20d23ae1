package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tats.impact.compare.DifferenceInDifferences;
import org.tats.impact.compare.Followed;
import org.tats.impact.compare.MatchedPair;
import org.tats.impact.compare.Matching;
import org.tats.proof.SimulatedAuthority.World;

/**
 * The interval of a difference in differences covers what is true where the data show why somebody was discussed, plain before
 * and after does not, and where they do not show it no interval helps: authorities of which everything is known are analysed.
 */
class ImpactProofTests {

    private static final int RESAMPLES = 1_000;

    private final Proof proof = Proof.of("impact");

    @ParameterizedTest
    @EnumSource(World.class)
    void theIntervalCoversTheTruthWhereTheDataShowTheReason(World world) {
        int times = proof.size("simulations", 40, 2_000);
        var told = new Told();
        for (int time = 0; time < times; time++) {
            told.look(SimulatedAuthority.of(world, proof.seed() * 1_000_003 + time), proof.seed() + time);
        }
        proof.figure("%s: %s", world, told.words());
        double covered = told.covered();
        if (world == World.HIDDEN_SEVERITY) {
            assertThat(covered).isLessThan(0.5);
        } else if (proof.full()) {
            assertThat(covered).isBetween(0.93, 0.97);
        } else {
            assertThat(covered).isGreaterThan(0.8);
        }
        if (world != World.HIDDEN_SEVERITY) {
            assertThat(told.naivelyCovered())
                    .as("plain before and after misleads")
                    .isLessThan(0.05);
        }
    }

    private static final class Told {
        private final List<Double> misses = new ArrayList<>();
        private int times;
        private int covers;
        private int naiveCovers;
        private double naive;
        private double truth;
        private double found;
        private long pairs;

        void look(SimulatedAuthority authority, long seed) {
            List<MatchedPair> matched =
                    Matching.of(authority.discussed(), authority.comparison()).pairs();
            DifferenceInDifferences result = DifferenceInDifferences.of(matched, seed, RESAMPLES);
            times++;
            pairs += matched.size();
            truth += authority.truth();
            found += result.difference();
            covers += result.interval().covers(authority.truth()) ? 1 : 0;
            naive += result.discussed();
            naiveCovers +=
                    beforeAndAfter(authority.discussed(), seed).interval().covers(authority.truth()) ? 1 : 0;
            misses.add(result.difference() - authority.truth());
        }

        /** As reports do it: those discussed against a group in which nothing changes. */
        private static DifferenceInDifferences beforeAndAfter(List<Followed> discussed, long seed) {
            return DifferenceInDifferences.of(
                    discussed.stream()
                            .map(pupil -> new MatchedPair(
                                    pupil, new Followed(pupil.key(), pupil.alike(), pupil.before(), pupil.before())))
                            .toList(),
                    seed,
                    RESAMPLES);
        }

        double covered() {
            return (double) covers / times;
        }

        double naivelyCovered() {
            return (double) naiveCovers / times;
        }

        String words() {
            return ("%,d simulations of %d pairs: truth %+.2f points, found %+.2f (missed by %+.2f), covered %.1f %%;"
                            + " plain before and after %+.2f points, covered %.1f %%")
                    .formatted(
                            times,
                            pairs / times,
                            100 * truth / times,
                            100 * found / times,
                            100
                                    * misses.stream()
                                            .mapToDouble(miss -> miss)
                                            .average()
                                            .orElse(0),
                            100 * covered(),
                            100 * naive / times,
                            100 * naivelyCovered());
        }
    }
}
