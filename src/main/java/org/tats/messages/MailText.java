package org.tats.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of one mail: the first line of its text is the subject, what follows the empty line is the body. */
record MailText(String subject, String body) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** @throws IllegalStateException when the text is missing or a place of it stays empty */
    static MailText of(String template, Map<String, String> filling) {
        String text = read(template);
        String body = text.substring(text.indexOf('\n')).strip();
        return new MailText(subject(template, filling), filled(body, filling));
    }

    /** What a mail is about, as lists show it. */
    static String subject(String template, Map<String, String> filling) {
        String text = read(template);
        return filled(text.substring(0, text.indexOf('\n')), filling);
    }

    private static String filled(String text, Map<String, String> filling) {
        return PLACE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(oneLine(value(found.group(1), filling))));
    }

    private static String value(String place, Map<String, String> filling) {
        String value = filling.get(place);
        if (value == null) {
            throw new IllegalStateException("Nothing was given for {" + place + "}.");
        }
        return value;
    }

    /** A line break in what is filled in would begin a new header or a new paragraph; it becomes a space. */
    static String oneLine(String value) {
        return value.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String read(String template) {
        try (InputStream text = MailText.class.getResourceAsStream(template + ".txt")) {
            if (text == null) {
                throw new IllegalStateException("There is no text for mails of the kind " + template + ".");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
