package org.tats.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as words, each with its place in the text. Case, spaces, punctuation, kinds of quotes and invisible characters
 * make no difference; "can't" and "cant" are one word. Words are compared by a number of 64 bits each.
 */
final class OverlapWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}\\p{Cf}'’]*)");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    private final List<String> words = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> ends = new ArrayList<>();
    private final long[] exact;
    private final long[] alike;
    private final long[] threes;

    private OverlapWords(String text) {
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(plain(matcher.group()));
            starts.add(matcher.start());
            ends.add(matcher.end());
        }
        exact = words.stream().mapToLong(OverlapWords::number).toArray();
        alike = words.stream()
                .mapToLong(word -> number(NUMBER.matcher(word).replaceAll("#")))
                .toArray();
        threes = new long[Math.max(0, exact.length - 2)];
        for (int i = 0; i < threes.length; i++) {
            threes[i] = run(exact, i, i + 3);
        }
        Arrays.sort(threes);
    }

    static OverlapWords of(String text) {
        return new OverlapWords(text);
    }

    /** The number of one word; numbers of different words differ, but for a chance of one in 18 trillion. */
    static long number(String word) {
        long number = 0xcbf29ce484222325L; // FNV-1a
        for (int i = 0; i < word.length(); i++) {
            number = (number ^ word.charAt(i)) * 0x100000001b3L;
        }
        return number;
    }

    /** The number of a run of words. */
    static long run(long[] words, int from, int to) {
        long number = to - from;
        for (int i = from; i < to; i++) {
            number = Long.rotateLeft(number * 0x9e3779b97f4a7c15L, 23) ^ words[i];
        }
        return number;
    }

    private static String plain(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return NOT_A_LETTER.matcher(decomposed).replaceAll("").toLowerCase(Locale.UK);
    }

    List<String> words() {
        return words;
    }

    int size() {
        return exact.length;
    }

    int start(int index) {
        return starts.get(index);
    }

    int end(int index) {
        return ends.get(index);
    }

    long word(int index) {
        return exact[index];
    }

    /** The words with every number as one: "on 3 November" is as common as "on 9 November". */
    long[] alike() {
        return alike;
    }

    /** Whether three words in a row are the same. */
    boolean sharesThree(OverlapWords other) {
        int own = 0;
        int others = 0;
        while (own < threes.length && others < other.threes.length) {
            if (threes[own] == other.threes[others]) {
                return true;
            }
            if (threes[own] < other.threes[others]) {
                own++;
            } else {
                others++;
            }
        }
        return false;
    }
}
