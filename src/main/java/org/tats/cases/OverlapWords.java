package org.tats.cases;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as words, each with its place in the text. Case, spaces, punctuation, kinds of quotes and invisible characters
 * make no difference; "can't" and "cant" are one word.
 */
record OverlapWords(List<String> words, List<Integer> starts, List<Integer> ends) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}](?:[\\p{L}\\p{M}\\p{N}\\p{Cf}'’]*)");
    private static final Pattern NOT_A_LETTER = Pattern.compile("[^\\p{L}\\p{N}]");
    private static final Pattern NUMBER = Pattern.compile("\\p{N}+");

    static OverlapWords of(String text) {
        var words = new ArrayList<String>();
        var starts = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(plain(matcher.group()));
            starts.add(matcher.start());
            ends.add(matcher.end());
        }
        return new OverlapWords(words, starts, ends);
    }

    private static String plain(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        return NOT_A_LETTER.matcher(decomposed).replaceAll("").toLowerCase(Locale.UK);
    }

    int size() {
        return words.size();
    }

    String word(int index) {
        return words.get(index);
    }

    /** The words with every number as one: "on 3 November" is as common as "on 9 November". */
    List<String> alike() {
        return words.stream().map(word -> NUMBER.matcher(word).replaceAll("#")).toList();
    }

    /** Whether three words in a row are the same. */
    boolean sharesThree(OverlapWords other) {
        return !Collections.disjoint(threes(), other.threes());
    }

    private Set<List<String>> threes() {
        var threes = new HashSet<List<String>>();
        for (int i = 0; i + 3 <= words.size(); i++) {
            threes.add(words.subList(i, i + 3));
        }
        return threes;
    }
}
