package org.tats.common;

import java.text.Normalizer;

/**
 * Text as it may stand in a file: no control characters but line ends, nothing invisible or that turns the direction of
 * reading, and no private characters, by which letters mark the places of values.
 */
public final class CleanText {

    private CleanText() {}

    /** The text without all that; nothing is stripped at its ends. */
    public static String clean(String text) {
        String lines = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .replace('\t', ' ');
        StringBuilder clean = new StringBuilder(lines.length());
        lines.codePoints().filter(CleanText::stays).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean stays(int character) {
        if (character == '\n') {
            return true;
        }
        // the last two of each plane are no characters
        if ((character & 0xFFFE) == 0xFFFE) {
            return false;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
