package org.tats.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.tats.impact.compare.Followed;
import org.tats.impact.compare.Followed.Alike;
import org.tats.impact.compare.Sessions;

/**
 * Pupils of an authority of which everything is known, also what would have been: how often each misses a session by habit,
 * a bad spell that brings some to notice and passes, and a trouble that no data shows.
 *
 * @param truth by how much the share attended of those discussed is higher than it would have been without, in expectation
 */
record SimulatedAuthority(List<Followed> discussed, List<Followed> comparison, double truth) {

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

    private static final int PUPILS = 6_000;
    private static final int POSSIBLE = 120;
    private static final double FLAGGED_BELOW = 0.88;

    static SimulatedAuthority of(World world, long seed) {
        var random = new SplittableRandom(seed);
        List<Followed> discussed = new ArrayList<>();
        List<Followed> comparison = new ArrayList<>();
        double more = 0;
        for (int number = 0; number < PUPILS; number++) {
            double habit = 0.03 + 0.20 * Math.pow(random.nextDouble(), 2);
            double spell = world.spell * (random.nextDouble() < 0.15 ? 0.05 + 0.35 * random.nextDouble() : 0);
            Sessions before = attend(random, habit + spell);
            int suspensions = random.nextDouble() < habit ? 1 + random.nextInt(3) : 0;
            int year = 1 + random.nextInt(11);
            if (before.share() >= FLAGGED_BELOW) {
                continue;
            }
            boolean trouble = random.nextDouble() < 0.3;
            boolean chosen = random.nextDouble() < (trouble && world.trouble > 0 ? 0.6 : 0.2);
            double lost = Math.min(0.95, habit + (trouble ? 0.12 * world.trouble : 0));
            double lostThen = chosen ? lost * (1 - world.effect) : lost;
            var alike = new Alike(
                    year <= 6 ? "Primary" : "Secondary",
                    year,
                    random.nextDouble() < 0.25 ? "K" : "N",
                    (int) (before.share() * 20),
                    suspensions);
            var pupil = new Followed("%05d".formatted(number), alike, before, attend(random, lostThen));
            (chosen ? discussed : comparison).add(pupil);
            more += chosen ? lost - lostThen : 0;
        }
        return new SimulatedAuthority(discussed, comparison, more / discussed.size());
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
