package org.tats.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.tats.impact.compare.Followed;
import org.tats.impact.compare.Followed.Alike;
import org.tats.impact.compare.MatchedPair;
import org.tats.impact.compare.Sessions;

/**
 * Pupils of an authority of which everything is known, also what would have been: how often each misses a session by habit,
 * a bad spell that brings some to notice and passes, and a trouble that no data shows. Of those flagged the worse a pupil
 * attended the likelier he or she is discussed, and likelier still with suspensions or SEN support, which go with habit.
 *
 * @param gains by how much the share attended of each who was discussed is higher than it would have been without, in
 *     expectation; by key
 */
record SimulatedAuthority(List<Followed> discussed, List<Followed> comparison, Map<String, Double> gains) {

    /** What is true in it. */
    enum World {
        /** Discussing changes nothing, and nobody was in a bad spell. */
        NO_EFFECT(0, 0, 0),
        /** After the discussion a tenth fewer sessions are lost. */
        A_TENTH_FEWER_LOST(0.1, 0.5, 0),
        /** Discussing changes nothing; most who are flagged were in a bad spell, which passes. */
        REGRESSION_TO_THE_MEAN(0, 1, 0),
        /** Discussing changes nothing; those in a trouble that no data shows are discussed more, and it grows. */
        HIDDEN_SEVERITY(0, 0.5, 1);

        private final double effect;
        private final double spell;
        private final double trouble;

        World(double effect, double spell, double trouble) {
            this.effect = effect;
            this.spell = spell;
            this.trouble = trouble;
        }
    }

    private static final int POSSIBLE = 120;
    private static final double FLAGGED_BELOW = 0.88;

    static SimulatedAuthority of(World world, int pupils, long seed) {
        var random = new SplittableRandom(seed);
        List<Followed> discussed = new ArrayList<>();
        List<Followed> comparison = new ArrayList<>();
        Map<String, Double> gains = new HashMap<>();
        for (int number = 0; number < pupils; number++) {
            double habit = 0.03 + 0.20 * Math.pow(random.nextDouble(), 2);
            double spell = world.spell * (random.nextDouble() < 0.15 ? 0.05 + 0.35 * random.nextDouble() : 0);
            Sessions before = attend(random, habit + spell);
            if (before.share() >= FLAGGED_BELOW) {
                continue;
            }
            int year = 1 + random.nextInt(11);
            var alike = new Alike(
                    year <= 6 ? "Primary" : "Secondary",
                    year,
                    random.nextDouble() < 0.1 + 2 * habit ? "K" : "N",
                    (int) (before.share() * 20),
                    random.nextDouble() < 2 * habit ? 1 + random.nextInt(3) : 0);
            boolean trouble = random.nextDouble() < 0.3;
            boolean chosen = random.nextDouble() < likely(before, alike, trouble && world.trouble > 0);
            double lost = Math.min(0.95, habit + (trouble ? 0.12 * world.trouble : 0));
            double lostThen = chosen ? lost * (1 - world.effect) : lost;
            var pupil = new Followed("%05d".formatted(number), alike, before, attend(random, lostThen));
            (chosen ? discussed : comparison).add(pupil);
            if (chosen) {
                gains.put(pupil.key(), lost - lostThen);
            }
        }
        return new SimulatedAuthority(discussed, comparison, gains);
    }

    /** How likely a flagged pupil is discussed: for reasons that are in the data, but for the trouble. */
    private static double likely(Sessions before, Alike alike, boolean trouble) {
        double share = before.share();
        double likely = share < 0.75 ? 0.5 : share < 0.82 ? 0.25 : 0.08;
        double odds = likely
                / (1 - likely)
                * (alike.suspensions() > 0 ? 1.5 : 1)
                * (alike.senProvision().equals("K") ? 1.5 : 1)
                * (trouble ? 6 : 1);
        return odds / (1 + odds);
    }

    /** What is true of all who were discussed. */
    double truth() {
        return truth(discussed);
    }

    /** What is true of those who were discussed and are in pairs: of nobody else does a comparison speak. */
    double truthOf(List<MatchedPair> pairs) {
        return truth(pairs.stream().map(MatchedPair::discussed).toList());
    }

    private double truth(List<Followed> pupils) {
        return pupils.stream()
                .mapToDouble(pupil -> gains.getOrDefault(pupil.key(), 0.0))
                .average()
                .orElse(0);
    }

    /** Lost sessions come in days on end, so that one pupil's differ more than by chance alone. */
    private static Sessions attend(SplittableRandom random, double lost) {
        int attended = 0;
        for (int day = 0; day < POSSIBLE / 2; day++) {
            attended += random.nextDouble() < lost ? 0 : 2;
        }
        return new Sessions(attended, POSSIBLE);
    }
}
