package org.tats.registry;

import java.util.Optional;

/**
 * A unique pupil number that passes the Department's rule: a check letter, the code of the authority and the number of
 * the school that gave it, the year, and a serial number, whose last character is a letter while the number is temporary.
 */
public record Upn(String value) implements Comparable<Upn> {

    /** The letters that occur, in order of their value; I, O and S do not. */
    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private static final int LENGTH = 13;

    /** @throws IllegalArgumentException when {@link #check} finds a fault */
    public Upn {
        if (check(value).isPresent()) {
            throw new IllegalArgumentException("Not a unique pupil number.");
        }
    }

    /**
     * The first fault of the text, which is taken as it stands (trim it before): 1500 when it is empty; then what keeps the
     * check letter from being worked out (1510 no such letter, 1530, 1540, 1550 also for a wrong length); then the check
     * letter itself (1510); then whether the authority exists (1530).
     */
    public static Optional<UpnFault> check(String text) {
        if (text.isEmpty()) {
            return Optional.of(UpnFault.MISSING);
        }
        if (LETTERS.indexOf(text.charAt(0)) < 0) {
            return Optional.of(UpnFault.WRONG_CHECK_LETTER);
        }
        if (!digits(text, 1, 4)) {
            return Optional.of(UpnFault.UNKNOWN_AUTHORITY);
        }
        if (!digits(text, 4, LENGTH - 1)) {
            return Optional.of(UpnFault.NOT_NUMERIC);
        }
        if (text.length() != LENGTH || value(text.charAt(LENGTH - 1)) < 0) {
            return Optional.of(UpnFault.WRONG_LAST_CHARACTER);
        }
        if (text.charAt(0) != checkLetter(text.substring(1))) {
            return Optional.of(UpnFault.WRONG_CHECK_LETTER);
        }
        return LocalAuthorities.isKnown(Integer.parseInt(text, 1, 4, 10))
                ? Optional.empty()
                : Optional.of(UpnFault.UNKNOWN_AUTHORITY);
    }

    /**
     * The letter that belongs in front of the twelve characters of a body.
     *
     * @throws IllegalArgumentException when the body has not eleven digits and a digit or letter of the set
     */
    public static char checkLetter(String body) {
        if (body.length() != LENGTH - 1 || !digits(body, 0, LENGTH - 2) || value(body.charAt(LENGTH - 2)) < 0) {
            throw new IllegalArgumentException("The body of a UPN has eleven digits and a digit or letter.");
        }
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (i + 2) * value(body.charAt(i));
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }

    /** The number with the right letter in front of this body. */
    public static Upn ofBody(String body) {
        return new Upn(checkLetter(body) + body);
    }

    /** Whether it was given for the time until the permanent number is known: its last character is a letter. */
    public boolean temporary() {
        return !Character.isDigit(value.charAt(LENGTH - 1));
    }

    @Override
    public int compareTo(Upn other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }

    private static int value(char c) {
        return c >= '0' && c <= '9' ? c - '0' : LETTERS.indexOf(c);
    }

    private static boolean digits(String text, int from, int to) {
        if (text.length() < to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
