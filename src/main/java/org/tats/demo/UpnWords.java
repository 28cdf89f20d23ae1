package org.tats.demo;

/** Unique pupil numbers with the right check letter, permanent and temporary. */
final class UpnWords {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private UpnWords() {}

    /**
     * The number that an establishment gave to its {@code nth} pupil (from 0) of a year.
     *
     * @param temporary ends in a letter, as numbers do that are given before the permanent one is known
     */
    static String upn(int authority, int establishment, int year, int nth, boolean temporary) {
        int serial = nth + 1;
        String last = temporary ? String.valueOf(LETTERS.charAt(serial % 10)) : String.valueOf(serial % 10);
        String body = "%03d%04d%02d%02d%s".formatted(authority, establishment, year % 100, serial / 10, last);
        return checkLetter(body) + body;
    }

    /** Of the twelve characters after the check letter. */
    static char checkLetter(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int value = c >= '0' && c <= '9' ? c - '0' : LETTERS.indexOf(c);
            sum += (i + 2) * value;
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
