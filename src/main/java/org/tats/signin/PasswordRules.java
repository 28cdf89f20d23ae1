package org.tats.signin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Which passwords may be chosen: long ones that nobody guesses first. No rule about kinds of characters. The list of breached
 * passwords is on board: no password is asked about anywhere else.
 */
@Component
public class PasswordRules {

    public static final int SHORTEST = 15;

    private static final int LONGEST_OF_OWN = 8;
    private static final int SHORTEST_PART = 6;
    private static final int SHORTEST_CONTEXT = 4;
    private static final List<String> HOUSE = List.of("tats", "team around the school", "council", "school");

    private final CommonPasswords common;
    private final String authority;

    PasswordRules(CommonPasswords common, @Value("${tats.authority-name}") String authority) {
        this.common = common;
        this.authority = authority;
    }

    /**
     * @param name the person's name, {@code email} the address: nobody builds a password from these
     * @return what is wrong, in a sentence; empty when it may be used
     */
    public Optional<String> problem(String password, String name, String email) {
        if (password.length() < SHORTEST) {
            return Optional.of("Use at least " + SHORTEST + " characters. Four random words are good.");
        }
        if (password.length() > SignInDoor.LONGEST_PASSWORD) {
            return Optional.of("Use at most " + SignInDoor.LONGEST_PASSWORD + " characters.");
        }
        if (own(password, name, email)) {
            return Optional.of("Do not build it from your name, your address, your council or TATS."
                    + " Four random words are good.");
        }
        if (guessedFirst(password.toLowerCase(Locale.ROOT))) {
            return Optional.of("That password is among those that are guessed first. Four random words are good.");
        }
        return Optional.empty();
    }

    /** Little is left when the words that everybody here knows are taken out. */
    private boolean own(String password, String name, String email) {
        String left = plain(password);
        for (String word : words(name, email)) {
            left = left.replace(word, "");
        }
        return left.length() < LONGEST_OF_OWN && left.length() < plain(password).length();
    }

    private List<String> words(String name, String email) {
        Stream<String> said = Stream.of(name, email, authority)
                .flatMap(text -> Stream.concat(Stream.of(text), Arrays.stream(text.split("[\\s@.\\-_]+", -1))));
        return Stream.concat(HOUSE.stream(), said)
                .map(PasswordRules::plain)
                .filter(word -> word.length() >= SHORTEST_CONTEXT)
                .sorted((one, other) -> other.length() - one.length())
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** In the list; so without figures and signs at its ends; one part again and again; or two parts of the list. */
    private boolean guessedFirst(String password) {
        String core = password.replaceAll("^[^\\p{L}]++|(?<=\\p{L})[^\\p{L}]++$", "");
        return common.has(password)
                || core.length() < SHORTEST_PART
                || common.has(core)
                || repeats(password)
                || twoParts(password)
                || twoParts(core);
    }

    private static boolean repeats(String password) {
        // a text that repeats is found in itself before its own length
        return (password + password).indexOf(password, 1) <= password.length() / 2;
    }

    private boolean twoParts(String password) {
        for (int cut = SHORTEST_PART; cut <= password.length() - SHORTEST_PART; cut++) {
            if (common.has(password.substring(0, cut)) && common.has(password.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
