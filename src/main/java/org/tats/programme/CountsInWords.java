package org.tats.programme;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What looks like a number of children in words that somebody wrote. It finds what is usually written and no more: nobody may rely
 * on it alone. Pure.
 */
final class CountsInWords {

    /**
     * @param number of children
     * @param whole of how many; null where the words do not say
     */
    record Found(int number, @Nullable Integer whole) {}

    private static final List<String> ONE_TO_NINE =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    /** "3", "1,203", "Three"; not within "KS3", "2.3" or "twenty-three". */
    private static final String NUMBER = "(?<![\\p{L}\\d])(?<!\\d[.,])"
            + "(\\d{1,3}(?:,\\d{3}){1,2}(?![\\d,]*\\d)|\\d{1,9}(?![\\d,]*\\d)|(?<!\\p{L}-)(?:"
            + String.join("|", ONE_TO_NINE) + ")\\b)";

    private static final String CHILD =
            "(?:pupils?|child|children|girls?|boys?|young (?:people|persons?)|learners?|students?)\\b"
                    + "(?!['’]?s? (?:schools?|referral|centres?|homes?)\\b)";

    private static final String PLACE = "(?:schools|academies|settings|nurseries|colleges|sites|staff|teachers)";
    private static final String TIME = "(?:hour|day|week|month|term|year|session|lesson|meeting)s";

    /** One word between a number and what it counts: "excluded", "Y6"; none that ends the count or is counted itself. */
    private static final String ADJECTIVE =
            "(?:(?!(?:of|for|and|or|to|in|by|per|at|from|with|on|as|hundred|thousand|million|" + PLACE + "|" + TIME
                    + "?)\\b)\\p{L}[\\p{L}\\d'’-]* )?";

    /** "3 pupils", "3 excluded pupils", "3 of the girls". */
    private static final Pattern CHILDREN =
            words(NUMBER + " (?:of (?:all|the|our|these|those|their) )?" + ADJECTIVE + CHILD);

    /** "3 permanent exclusions"; "at least one suspension" and "2 suspensions or more" say which children are counted. */
    private static final Pattern HAPPENED = words("(?<!\\b(?:at least|more than) )" + NUMBER + " " + ADJECTIVE
            + "(?:exclusions?|suspensions?|cases?)\\b(?! or more\\b)");

    /** "3 of 40", "3 out of our 1,203", "3 (of 40)", "3/40"; not "2 of 9 primary schools". */
    private static final Pattern SHARE = words(NUMBER
            + "(?: ?/ ?| ?\\(?(?:out )?of (?:(?:all|only|the|our|these|those|their|its|\\p{L}+['’]s) )*)"
            + NUMBER
            + "(?! (?:(?:primary|secondary|special|infant|junior|nursery|mainstream|maintained|independent|local|other|partner|school|half) ){0,2}(?:"
            + PLACE + "|" + TIME + ")\\b)");

    /** "31/3/2025", "2024/25". */
    private static final Pattern DATE = words("\\b(?:\\d{1,2}/\\d{1,2}/(?:20)?\\d\\d|20\\d\\d/(?:20)?\\d\\d)\\b");

    /** "phase 2 of 4"; not "cohort 2 of 4 pupils". */
    private static final Pattern STEP =
            words("\\b(?:phase|stage|step|part|wave|cohort|round|tranche) \\d of \\d\\b(?! " + ADJECTIVE + CHILD + ")");

    /** "Year 3", "Y3", "Year 3/4", "Years 1 to 3", "KS3 and 4"; not the beginning of "this year 3 of 40" or "this year 3/40". */
    private static final Pattern NAME = words("\\b(?:"
            + "(?:(?:years|yrs|stages|levels|phases|tiers|bands|groups|cohorts|waves) |(?:y|ks) ?)\\d{1,2}(?:(?: and | to | or |[–-])\\d{1,2})*"
            + "|(?:year|yr|stage|level|phase|tier|band|group|cohort|wave)[ -]?\\d{1,2}(?:/(?:1[0-4]|[1-9]))?"
            + ")\\b(?!/\\d| \\(?(?:out )?of (?:\\p{L}+ )?\\d)");

    private CountsInWords() {}

    /** What looks like a number of children; names and days that hold a number are let alone. */
    static Stream<Found> of(String words) {
        String plain = words.replaceAll("[\\s\\h]+", " ");
        for (Pattern other : List.of(DATE, STEP, NAME)) {
            plain = other.matcher(plain).replaceAll("named");
        }
        String searched = plain;
        Stream<Found> numbers = Stream.of(CHILDREN, HAPPENED)
                .flatMap(pattern -> pattern.matcher(searched).results())
                .map(found -> new Found(number(found.group(1)), null));
        Stream<Found> shares = SHARE.matcher(searched)
                .results()
                .map(found -> new Found(number(found.group(1)), number(found.group(2))));
        return Stream.concat(numbers, shares);
    }

    private static int number(String words) {
        int word = ONE_TO_NINE.indexOf(words.toLowerCase(Locale.ROOT));
        return word >= 0 ? word + 1 : Integer.parseInt(words.replace(",", ""));
    }

    private static Pattern words(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
