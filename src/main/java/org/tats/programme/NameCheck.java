package org.tats.programme;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in what somebody is quoted with: those that TATS knows, of schools and of people who work here, and words that look like
 * a name. It knows no child. Pure.
 */
final class NameCheck {

    private static final List<Pattern> LOOKS = List.of(
            Pattern.compile("\\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame)\\.? \\p{Lu}\\p{L}{0,40}"),
            Pattern.compile(
                    "\\p{Lu}[\\p{L}’'.]{1,40} (?:Primary|Junior|Infant|Nursery|High|Secondary|Academy|School|College)\\b"),
            Pattern.compile("\\b\\p{Lu}\\p{Ll}{1,40} \\p{Lu}\\p{Ll}{1,40}\\b"));

    private NameCheck() {}

    /** Which of these names stand in the words, whole and in any case. Names of one word are left out: they are words too. */
    static Set<String> known(String words, Collection<String> names) {
        String text = plain(words);
        Set<String> found = new LinkedHashSet<>();
        for (String name : names) {
            if (name.strip().contains(" ") && text.contains(plain(name))) {
                found.add(name);
            }
        }
        return found;
    }

    /** What looks like a name of a person or a school. */
    static Set<String> suspected(String words) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern pattern : LOOKS) {
            Matcher matcher = pattern.matcher(words);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    /** In small letters, everything but letters and digits as one space, with one at each end. */
    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.UK)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }
}
