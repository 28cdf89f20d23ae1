package org.tats.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How people paste: a stretch of a restricted text, as it is, in other dress, or lightly edited. */
final class PasteMaker {

    private static final List<String> OTHER_WORDS = List.of(
            "reportedly",
            "young",
            "person",
            "again",
            "apparently",
            "later",
            "there",
            "something",
            "someone",
            "nearby",
            "this",
            "our",
            "very",
            "then",
            "colleague",
            "yesterday");

    private final Random random;

    PasteMaker(Random random) {
        this.random = random;
    }

    /** One to three whole sentences where there are so many, at least twelve words. */
    String passage(String restricted) {
        List<String> sentences = Arrays.asList(restricted.split("(?<=[.]) "));
        int from = random.nextInt(sentences.size());
        int to = Math.min(sentences.size(), from + 1 + random.nextInt(3));
        while (words(sentences, from, to) < 12 && (from > 0 || to < sentences.size())) {
            if (to < sentences.size()) {
                to++;
            } else {
                from--;
            }
        }
        return String.join(" ", sentences.subList(from, to));
    }

    /** Eight to fourteen words out of the middle: the shortest paste that must be found. */
    String shortPassage(String restricted) {
        String[] words = restricted.split(" ");
        int length = Math.min(words.length, 8 + random.nextInt(7));
        int from = random.nextInt(words.length - length + 1);
        return String.join(" ", Arrays.copyOfRange(words, from, from + length));
    }

    /** The same words in other dress: case, spaces, line ends, punctuation. */
    String dressed(String passage) {
        return switch (random.nextInt(5)) {
            case 0 -> passage.toUpperCase(Locale.UK);
            case 1 -> passage.toLowerCase(Locale.UK);
            case 2 -> passage.replace(" ", "  ").replace(". ", ".\n\n");
            case 3 -> passage.replaceAll("[.,;:]", "");
            default -> "- " + passage.replace(",", " –").replace("'", "’").replace(" ", "\u00a0");
        };
    }

    /** In every run of eight words one is replaced, left out or exchanged with its neighbour. */
    String edited(String passage) {
        var words = new ArrayList<>(Arrays.asList(passage.split(" ")));
        for (int from = (words.size() - 1) / 8 * 8; from >= 0; from -= 8) {
            int at = from + random.nextInt(Math.min(8, words.size() - from));
            switch (random.nextInt(3)) {
                case 0 -> words.set(at, OTHER_WORDS.get(random.nextInt(OTHER_WORDS.size())));
                case 1 -> words.remove(at);
                default -> {
                    if (at + 1 < words.size()) {
                        words.set(at, words.set(at + 1, words.get(at)));
                    } else {
                        words.remove(at);
                    }
                }
            }
        }
        return String.join(" ", words);
    }

    private static int words(List<String> sentences, int from, int to) {
        return String.join(" ", sentences.subList(from, to)).split(" ").length;
    }
}
