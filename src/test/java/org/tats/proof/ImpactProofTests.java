package org.tats.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tats.impact.compare.DifferenceInDifferences;
import org.tats.impact.compare.GroupIntervals;
import org.tats.impact.compare.MatchedPair;
import org.tats.impact.compare.Matching;
import org.tats.proof.SimulatedAuthority.World;

/**
 * The interval of a difference in differences covers what is true where the data show why somebody was discussed, plain before
 * and after does not, and where they do not show it no interval helps: authorities of which everything is known are analysed.
 */
class ImpactProofTests {

    private static final int RESAMPLES = 1_000;

    /** With fewer pairs no page shows a comparison. */
    private static final int FEWEST = 10;

    private static final int AUTHORITY = 6_000;

    /** Of some 25 and some 50 pairs. */
    private static final List<Integer> SMALL = List.of(350, 620);

    private final Proof proof = Proof.of("impact");

    @ParameterizedTest
    @EnumSource(World.class)
    void theIntervalCoversTheTruthWhereTheDataShowTheReason(World world) {
        Told told = told(world, AUTHORITY, "", ImpactProofTests::matched);
        if (world == World.HIDDEN_SEVERITY) {
            assertThat(told.covered()).isLessThan(0.5);
        } else {
            covers(told);
            assertThat(told.share(Look::naiveCovers))
                    .as("plain before and after misleads")
                    .isLessThan(0.05);
        }
    }

    @ParameterizedTest
    @EnumSource(World.class)
    void soItDoesWithFewPairs(World world) {
        for (int pupils : SMALL) {
            Told told = told(world, pupils, "", ImpactProofTests::matched);
            if (world != World.HIDDEN_SEVERITY) {
                covers(told);
            }
        }
    }

    @Test
    void pairsOfAnybodyWithAnybodyAreCaught() {
        Told told =
                told(World.A_TENTH_FEWER_LOST, AUTHORITY, "planted, nobody is matched: ", ImpactProofTests::anybody);
        assertThat(told.covered())
                .as("regression alone does not make up for matching")
                .isLessThan(0.93);
    }

    private static List<MatchedPair> matched(SimulatedAuthority authority) {
        return Matching.of(authority.discussed(), authority.comparison()).pairs();
    }

    /** The first discussed with the first who was not, and so on. */
    private static List<MatchedPair> anybody(SimulatedAuthority authority) {
        return IntStream.range(
                        0,
                        Math.min(
                                authority.discussed().size(),
                                authority.comparison().size()))
                .mapToObj(place -> new MatchedPair(
                        authority.discussed().get(place), authority.comparison().get(place)))
                .toList();
    }

    private void covers(Told told) {
        if (proof.full()) {
            assertThat(told.covered()).isBetween(0.93, 0.97);
        } else {
            assertThat(told.covered()).isGreaterThan(0.8);
        }
    }

    private Told told(World world, int pupils, String way, Function<SimulatedAuthority, List<MatchedPair>> matching) {
        List<Look> looks = IntStream.range(0, proof.size("simulations", 40, 2_000))
                .parallel()
                .boxed()
                .flatMap(time -> {
                    var authority = SimulatedAuthority.of(world, pupils, proof.seed() * 1_000_003 + time);
                    return look(authority, matching.apply(authority), proof.seed() + time);
                })
                .toList();
        var told = new Told(looks);
        proof.figure("%s%s: %s", way, world, told.words());
        return told;
    }

    private static Stream<Look> look(SimulatedAuthority authority, List<MatchedPair> pairs, long seed) {
        return pairs.size() < FEWEST
                ? Stream.empty()
                : Stream.of(new Look(
                        authority,
                        pairs,
                        DifferenceInDifferences.of(pairs, seed, RESAMPLES),
                        GroupIntervals.of(authority.discussed(), seed, RESAMPLES)));
    }

    /** @param naive before and after of all who were discussed, as reports do it */
    private record Look(
            int pairs, int discussed, double truth, double found, boolean covers, double naive, boolean naiveCovers) {

        Look(
                SimulatedAuthority authority,
                List<MatchedPair> pairs,
                DifferenceInDifferences result,
                GroupIntervals naive) {
            this(
                    pairs.size(),
                    authority.discussed().size(),
                    authority.truthOf(pairs),
                    result.difference(),
                    result.interval().covers(authority.truthOf(pairs)),
                    (naive.change().from() + naive.change().to()) / 2,
                    naive.change().covers(authority.truth()));
        }
    }

    private record Told(List<Look> looks) {

        double covered() {
            return share(Look::covers);
        }

        double share(Predicate<Look> of) {
            return mean(look -> of.test(look) ? 1 : 0);
        }

        private double mean(ToDoubleFunction<Look> of) {
            return looks.stream().mapToDouble(of).average().orElseThrow();
        }

        String words() {
            return ("%,d simulations of %.0f pairs of %.0f discussed: truth %+.2f points, found %+.2f (missed by %+.2f),"
                            + " covered %.1f %%; plain before and after %+.2f points, covered %.1f %%")
                    .formatted(
                            looks.size(),
                            mean(Look::pairs),
                            mean(Look::discussed),
                            100 * mean(Look::truth),
                            100 * mean(Look::found),
                            100 * mean(look -> look.found() - look.truth()),
                            100 * covered(),
                            100 * mean(Look::naive),
                            100 * share(Look::naiveCovers));
        }
    }
}
