package org.tats.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tats.common.PupilId;

/**
 * Finds wording of a text that is about to go out which repeats a restricted text, also when a word in eight was replaced,
 * left out or exchanged with its neighbour.
 *
 * <p>How: both texts are laid beside each other word by word (local alignment: a word in common counts for, a word that
 * differs, is missing or is extra counts against), and the stretch that counts most is taken. A word in common counts by
 * how surprising it is where it stands, in bits ({@link CommonWording}): the middle of "attendance has fallen to 70 per
 * cent" counts next to nothing, because that is how people in this field talk; a word that nobody else puts there counts
 * much. A stretch of {@value #ENOUGH} bits or more is a repetition: two people would hardly hit on it by themselves.
 *
 * <p>Runs of a fixed length were tried first: with one word in eight changed hardly a run of eight words survives, and
 * stock phrases raise an alarm in nearly all clean minutes. See decision 14 for the figures and the drawbacks. Pure: no database, no clock; safe to share between threads.
 */
public final class OverlapCheck {

    static final double ENOUGH = 32;

    private static final double DIFFERS = 3;
    private static final double EXTRA = 2;

    /** One open text, said about a pupil. */
    public record Open(PupilId pupil, String text) {}

    /** A stretch of the outgoing text: the characters from {@code from} to before {@code to}. */
    public record Passage(int from, int to) {

        public String in(String outgoing) {
            return outgoing.substring(from, to);
        }
    }

    private record Compared(String restricted, PupilId about) {}

    private final CommonWording common;
    private final Map<String, OverlapWords> read = new ConcurrentHashMap<>();
    private final Map<Compared, double[]> worths = new ConcurrentHashMap<>();

    /** @param open texts that many may read, of this and earlier meetings: from them comes what is a stock phrase */
    public OverlapCheck(Collection<Open> open) {
        common = new CommonWording(open);
    }

    /**
     * The stretches of the outgoing text that repeat the restricted one, in their order; empty when there are none.
     *
     * @param about the pupil of the outgoing text: what else is said about the same pupil makes no wording common
     */
    public List<Passage> repeated(String outgoing, PupilId about, String restricted) {
        OverlapWords out = read.computeIfAbsent(outgoing, OverlapWords::of);
        OverlapWords kept = read.computeIfAbsent(restricted, OverlapWords::of);
        if (!out.sharesThree(kept)) {
            return List.of(); // most pairs of texts end here
        }
        double[] worth = worths.computeIfAbsent(new Compared(restricted, about), first -> common.surprise(kept, about));
        boolean[] taken = new boolean[out.size()];
        var passages = new ArrayList<Passage>();
        for (Alignment best = Alignment.best(out, kept, worth, taken);
                best.score() >= ENOUGH;
                best = Alignment.best(out, kept, worth, taken)) {
            for (int i = best.first(); i <= best.last(); i++) {
                taken[i] = true;
            }
            passages.add(new Passage(out.start(best.first()), out.end(best.last())));
        }
        passages.sort(Comparator.comparingInt(Passage::from));
        return passages;
    }

    /** The stretch of two texts that counts most; {@code first} and {@code last} are words of the outgoing one. */
    private record Alignment(double score, int first, int last) {

        static Alignment best(OverlapWords out, OverlapWords kept, double[] worth, boolean[] taken) {
            double[] above = new double[kept.size() + 1];
            int[] aboveFirst = new int[kept.size() + 1];
            Alignment best = new Alignment(0, 0, -1);
            for (int i = 0; i < out.size(); i++) {
                double[] row = new double[kept.size() + 1];
                int[] first = new int[kept.size() + 1];
                for (int j = 0; j < kept.size() && !taken[i]; j++) {
                    boolean same = out.word(i) == kept.word(j);
                    double diagonal = above[j] + (same ? worth[j] : -DIFFERS);
                    double extra = above[j + 1] - EXTRA;
                    double missing = row[j] - EXTRA;
                    double score = Math.max(Math.max(diagonal, extra), Math.max(missing, 0));
                    row[j + 1] = score;
                    if (score > 0) {
                        first[j + 1] = score == diagonal
                                ? (above[j] > 0 ? aboveFirst[j] : i)
                                : (score == extra ? aboveFirst[j + 1] : first[j]);
                    }
                    if (score > best.score()) {
                        best = new Alignment(score, first[j + 1], i);
                    }
                }
                above = row;
                aboveFirst = first;
            }
            return best;
        }
    }
}
