package org.tats.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tats.common.PupilId;

/**
 * How people in this field write, learned from texts that many may read: about how many pupils a word is said, and after
 * which two words it follows. From it comes how surprising each word of a text is, in bits: nothing for the middle of a
 * stock phrase, much for a word that nobody else would have put there.
 */
final class CommonWording {

    private static final double MOST_BITS = 8;
    /**
     * Taken for granted before anything is learned: so many pupils about whom {@link #EVERYBODYS} words are said and no
     * others. Without it a new authority, with few texts to learn from, would find nothing surprising.
     */
    private static final double FOR_GRANTED = 15;

    private static final Set<String> EVERYBODYS =
            Set.of(("a about after again all also an and are as at back be because"
                            + " been before but by came can child day did do does down each first for from get go going good had"
                            + " has have he her him his home how i if in into is it its last like made mother more most mum dad"
                            + " much my new no not now of off often on one only or other our out over parent pupil said says school"
                            + " see seen she since so some still than that the their them then there these they this time to told"
                            + " too two up very was we week well went were what when where which while who will with work would"
                            + " year you #")
                    .split(" "));

    private final Map<Long, Set<PupilId>> said = new HashMap<>();
    private final Set<Long> everybodys = new HashSet<>();
    private final Set<PupilId> pupils = new HashSet<>();

    CommonWording(Collection<OverlapCheck.Open> texts) {
        EVERYBODYS.forEach(word -> everybodys.add(OverlapWords.number(word)));
        for (OverlapCheck.Open one : texts) {
            pupils.add(one.pupil());
            long[] words = OverlapWords.of(one.text()).alike();
            for (int to = 1; to <= words.length; to++) {
                for (int from = Math.max(0, to - 3); from < to; from++) {
                    said.computeIfAbsent(OverlapWords.run(words, from, to), none -> new HashSet<>(2))
                            .add(one.pupil());
                }
            }
        }
    }

    /** Bits for each word, at most {@value #MOST_BITS}; what is said about the pupil itself is left out of account. */
    double[] surprise(OverlapWords text, PupilId about) {
        long[] words = text.alike();
        double[] bits = new double[words.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Math.min(MOST_BITS, -Math.log(likelihood(words, i, about)) / Math.log(2));
        }
        return bits;
    }

    /** After two words, after one, or alone: the longer run counts as far as it was met at all. */
    private double likelihood(long[] words, int at, PupilId about) {
        double others = pupils.size() - (pupils.contains(about) ? 1 : 0);
        double known = everybodys.contains(words[at]) ? FOR_GRANTED : 0;
        double likelihood = (pupils(words, at, at + 1, about) + known + 0.5) / (others + FOR_GRANTED + 1);
        for (int from = at - 1; from >= Math.max(0, at - 2); from--) {
            double together = beyondChance(pupils(words, from, at + 1, about));
            likelihood = (together + likelihood) / (beyondChance(pupils(words, from, at, about)) + 1);
        }
        return likelihood;
    }

    /** Said about one other only, a wording is no stock phrase: it may be the same leak twice. */
    private static double beyondChance(double pupils) {
        return Math.max(0, pupils - 1);
    }

    private double pupils(long[] words, int from, int to, PupilId about) {
        Set<PupilId> known = said.getOrDefault(OverlapWords.run(words, from, to), Set.of());
        return known.size() - (known.contains(about) ? 1 : 0);
    }
}
