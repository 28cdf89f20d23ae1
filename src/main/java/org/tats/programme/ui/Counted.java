package org.tats.programme.ui;

import java.util.List;

/** Small numbers as words at the beginning of a finding: "Two of nine items are behind." */
final class Counted {

    private static final List<String> WORDS =
            List.of("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private Counted() {}

    static String of(int number) {
        return number < WORDS.size() ? WORDS.get(number) : String.valueOf(number);
    }
}
