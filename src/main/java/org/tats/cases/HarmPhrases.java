package org.tats.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds words that may describe significant harm. A phrase is one or more words in a row, each compared as a whole without
 * regard to capitals and punctuation; with a star at its end a word also counts where it begins a longer one.
 *
 * <p>It reads no meaning: "was not hit" counts like "was hit", and "hit the target" too. No negation is attempted, because
 * a false alarm costs one click and a missed one may cost a child. It finds only what is on the list, so its silence says
 * nothing about safety. Pure: no database, no clock; safe to share between threads.
 */
final class HarmPhrases {

    /** How many words before a phrase tell one place in a text from another. */
    private static final int BEFORE = 4;

    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<List<String>> phrases;

    /** @param phrases such as {@code knife}, {@code bruis*}, {@code scared to go home} */
    HarmPhrases(Collection<String> phrases) {
        this.phrases =
                phrases.stream().map(phrase -> List.of(phrase.split(" "))).toList();
    }

    boolean suggestedBy(String text) {
        return !places(text).isEmpty();
    }

    /**
     * Whether the text says something of the kind that the earlier one did not: another phrase, or the same after other
     * words. What is typed behind a phrase or elsewhere changes nothing.
     */
    boolean addedBy(String text, String earlier) {
        Set<String> places = places(text);
        places.removeAll(places(earlier));
        return !places.isEmpty();
    }

    private Set<String> places(String text) {
        List<String> words = words(text);
        var places = new TreeSet<String>();
        for (int at = 0; at < words.size(); at++) {
            for (List<String> phrase : phrases) {
                if (standsAt(at, phrase, words)) {
                    List<String> place = words.subList(Math.max(0, at - BEFORE), at);
                    places.add(String.join(" ", place) + " | " + String.join(" ", phrase));
                }
            }
        }
        return places;
    }

    private static boolean standsAt(int at, List<String> phrase, List<String> words) {
        if (at + phrase.size() > words.size()) {
            return false;
        }
        for (int i = 0; i < phrase.size(); i++) {
            if (!matches(phrase.get(i), words.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matches(String pattern, String word) {
        return pattern.endsWith("*")
                ? word.startsWith(pattern.substring(0, pattern.length() - 1))
                : word.equals(pattern);
    }

    /** In small letters and without apostrophes, as phrases and texts are compared. */
    static String plain(String text) {
        return APOSTROPHE.matcher(text.toLowerCase(Locale.UK)).replaceAll("");
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        for (String word : BETWEEN.split(plain(text))) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
