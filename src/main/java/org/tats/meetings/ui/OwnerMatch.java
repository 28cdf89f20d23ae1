package org.tats.meetings.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tats.access.PersonRow;

/** Finds the person meant by a few typed letters: each typed word begins a word of the name, the post or the agency. */
final class OwnerMatch {

    private OwnerMatch() {}

    /** The first of the people, in the order given, whom all typed words fit; empty when nothing was typed. */
    static Optional<PersonRow> find(String typed, List<PersonRow> people) {
        String[] words = words(typed);
        if (words.length == 0) {
            return Optional.empty();
        }
        return people.stream()
                .filter(person -> fits(words, words(person.name())))
                .findFirst()
                .or(() -> people.stream()
                        .filter(person ->
                                fits(words, words(person.name() + " " + person.jobTitle() + " " + person.agencyName())))
                        .findFirst());
    }

    private static boolean fits(String[] typed, String[] of) {
        return Arrays.stream(typed).allMatch(word -> Arrays.stream(of).anyMatch(whole -> whole.startsWith(word)));
    }

    private static String[] words(String text) {
        String plain = text.strip().toLowerCase(Locale.UK);
        return plain.isEmpty() ? new String[0] : plain.split("[\\s,]+");
    }
}
